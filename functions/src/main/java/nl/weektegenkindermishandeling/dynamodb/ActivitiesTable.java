package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Index;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Key;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Projection;

/**
 * What is on line: a row for each date of an activity. In both indexes the rows of a partition are
 * in the order of a list, so one key condition answers a question by dates, nationwide or in a
 * region.
 */
public final class ActivitiesTable {
  static final String ACTIVITY_ID = "activityId";
  static final String DATE = "date";
  static final String EDITION = "edition";
  static final String EDITION_REGION = "editionRegion";
  static final String POSITION = "position";
  static final String PREVIOUS_DATE = "previousDate";
  static final String ACTIVITY = "activity";

  public static final Index BY_DATE =
      new Index("by-date", new Key(EDITION, POSITION), Projection.ALL);
  public static final Index BY_REGION =
      new Index("by-region", new Key(EDITION_REGION, POSITION), Projection.ALL);

  public static final TableDefinition DEFINITION =
      new TableDefinition(
          "Activities", new Key(ACTIVITY_ID, DATE), List.of(BY_DATE, BY_REGION), false, null);

  private ActivitiesTable() {}
}
