package nl.weektegenkindermishandeling.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Optional;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.Position;

/**
 * A row that was read: an activity on one of its dates. The activity is one text; a map of
 * attributes takes about twice as long to read.
 */
record ActivityRow(Item item) {
  Position position() {
    return new Position(item.text(ActivitiesTable.POSITION));
  }

  /** The date before this one on which the activity has a row too. */
  Optional<LocalDate> previousDate() {
    return item.textIfAny(ActivitiesTable.PREVIOUS_DATE).map(LocalDate::parse);
  }

  Activity activity() {
    byte[] text = item.text(ActivitiesTable.ACTIVITY).getBytes(UTF_8);
    return ActivityDocument.read(Json.readTrusted(text));
  }
}
