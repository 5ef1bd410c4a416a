package nl.weektegenkindermishandeling.dynamodb;

import java.time.LocalDate;
import java.util.Optional;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.Position;

/** A row that was read: an activity on one of its dates. */
record ActivityRow(Item item) {
  Position position() {
    return new Position(item.text(ActivitiesTable.POSITION));
  }

  /** The date before this one on which the activity has a row too. */
  Optional<LocalDate> previousDate() {
    return item.textIfAny(ActivitiesTable.PREVIOUS_DATE).map(LocalDate::parse);
  }

  Activity activity() {
    return ActivityDocument.read(item.document(ActivitiesTable.ACTIVITY));
  }
}
