package nl.weektegenkindermishandeling.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.dynamodb.ActivitiesTable.*;

import java.time.LocalDate;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.ListedActivity;
import nl.weektegenkindermishandeling.programme.Position;

/**
 * A row that was read: an activity on one of its dates. The activity is one text, which is what the
 * API answers; a map of attributes takes about twice as long to read.
 */
record ActivityRow(Item item, Known known) implements ListedActivity {
  Position position() {
    return new Position(item.text(POSITION));
  }

  @Override
  public String id() {
    return item.text(ACTIVITY_ID);
  }

  /** The date before this one on which the activity has a row too. */
  Optional<LocalDate> previousDate() {
    return item.textIfAny(PREVIOUS_DATE).map(LocalDate::parse);
  }

  @Override
  public Activity activity() {
    Document document =
        StoredFormat.read(Json.readTrusted(item.compactText(ACTIVITY).getBytes(UTF_8)), item);
    Activity activity =
        item.has(SEQUENCE)
            ? ActivityDocument.read(document, known, (int) item.number(SEQUENCE))
            : ActivityDocument.read(document, known);
    return activity.forThePublic(); // older ones have what is not public any more
  }

  @Override
  public String text() {
    return StoredFormat.of(item) == StoredFormat.CURRENT
        ? item.compactText(ACTIVITY)
        : write(activity());
  }

  static String write(Activity activity) {
    return new String(Json.write(ActivityDocument.write(activity)), UTF_8);
  }
}
