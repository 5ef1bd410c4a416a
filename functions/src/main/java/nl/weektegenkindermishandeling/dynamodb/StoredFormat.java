package nl.weektegenkindermishandeling.dynamodb;

/**
 * The number of the layout that an item is stored in. Version 1.0 wrote none, which is 0: forms as
 * they were sent, and activities with their sequence inside. 1 has forms as they were parsed, and
 * activities as the API of 1.0 shows them. Both are read for good; an item gets the newest number
 * when it is next saved. Who renames a member of the API raises the number, and reads the older
 * ones under their old names here.
 */
final class StoredFormat {
  static final String ATTRIBUTE = "format";
  static final int CURRENT = 1;

  private StoredFormat() {}

  static int of(Item item) {
    return item.has(ATTRIBUTE) ? (int) item.number(ATTRIBUTE) : 0;
  }
}
