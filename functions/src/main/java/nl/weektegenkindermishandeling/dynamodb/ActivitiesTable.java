package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Index;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Key;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Projection;

/**
 * What is online: a row for each date of an activity, with the codes that lists are filtered by as
 * attributes of their own. In every index the rows of a partition are in the order of a list, so
 * one key condition answers a question by dates, nationwide or in a region. Two indexes hold just
 * the first date of each activity, for questions without a first date, so that no row is read in
 * vain.
 */
public final class ActivitiesTable {
  static final String ACTIVITY_ID = "activityId";
  static final String DATE = "date";
  static final String EDITION = "edition";
  static final String EDITION_REGION = "editionRegion";
  static final String OTHER_EDITION_REGION = "otherEditionRegion";
  static final String FIRST_EDITION = "firstEdition";
  static final String FIRST_EDITION_REGION = "firstEditionRegion";
  static final String POSITION = "position";
  static final String PREVIOUS_DATE = "previousDate";
  static final String LATITUDE = "latitude";
  static final String LONGITUDE = "longitude";
  static final String ACTIVITY = "activity";
  static final String SEQUENCE = "sequence";
  static final String PURGE_AT = "purgeAt";

  /** Stands where dates do, after all of them: the activity was taken down. */
  static final String REMOVED = "removed";

  public static final Index BY_DATE =
      new Index("by-date", new Key(EDITION, POSITION), Projection.ALL);
  public static final Index BY_REGION =
      new Index("by-region", new Key(EDITION_REGION, POSITION), Projection.ALL);

  /** What is found in a second region: it is online, and for one province. */
  public static final Index BY_OTHER_REGION =
      new Index("by-other-region", new Key(OTHER_EDITION_REGION, POSITION), Projection.ALL);

  public static final Index FIRST_BY_DATE =
      new Index("first-by-date", new Key(FIRST_EDITION, POSITION), Projection.ALL);
  public static final Index FIRST_BY_REGION =
      new Index("first-by-region", new Key(FIRST_EDITION_REGION, POSITION), Projection.ALL);

  public static final TableDefinition DEFINITION =
      new TableDefinition(
          "Activities",
          new Key(ACTIVITY_ID, DATE),
          List.of(BY_DATE, BY_REGION, BY_OTHER_REGION, FIRST_BY_DATE, FIRST_BY_REGION),
          false,
          PURGE_AT);

  private ActivitiesTable() {}
}
