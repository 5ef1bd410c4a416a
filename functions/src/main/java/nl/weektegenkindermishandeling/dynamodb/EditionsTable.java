package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Key;

/**
 * What chief editors set. The items of one edition are in three partitions: {@code settings#2027}
 * has what anybody may see, which is the settings that apply and the text of each version of the
 * conditions; {@code desk#2027} has each version of the settings and who set it, for editors alone;
 * {@code report#2027} has what the edition came to.
 */
public final class EditionsTable {
  static final String KEY = "key";
  static final String PART = "part";
  static final String NUMBER = "number";
  static final String SETTINGS = "settings";
  static final String CHANGED_AT = "changedAt";
  static final String CHANGED_BY = "changedBy";
  static final String FORMER_CONDITIONS = "formerConditions";
  static final String TEXT = "text";

  /** Starts of the partitions' keys, by which roles tell them apart. */
  static final String PUBLIC = "settings#";

  static final String DESK = "desk#";
  static final String REPORT = "report#";

  public static final TableDefinition DEFINITION =
      new TableDefinition("Editions", new Key(KEY, PART), List.of(), false, null);

  private EditionsTable() {}
}
