package nl.weektegenkindermishandeling.dynamodb;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;

/**
 * The number of the layout that an item is stored in. Version 1.0 wrote none, which is 0: forms as
 * they were sent, and activities with their sequence inside. 1 has forms as they were parsed, and
 * activities as the API of 1.0 shows them; 2 has an id for each session; 3 has no address of what
 * only invited people come to. All are read for good; an item gets the newest number when it is
 * next saved. To rename a member of the API, raise the number and add the old name here.
 */
final class StoredFormat {
  static final String ATTRIBUTE = "format";
  static final int CURRENT = 3;

  /** From this one on, rows have no position that is not public. */
  static final int WITH_PUBLIC_PLACES = 3;

  private static final List<Renamed> RENAMED = List.of();

  private StoredFormat() {}

  /**
   * A member of forms and activities that had another name.
   *
   * @param until the last format that has the old name
   * @param was the old name, after the members that it is in, as {@code location/place}
   */
  record Renamed(int until, String was, String is) {}

  static int of(Item item) {
    return item.has(ATTRIBUTE) ? (int) item.number(ATTRIBUTE) : 0;
  }

  /** A form or an activity that was stored in an item, under the names of today. */
  static Document read(Document stored, Item item) {
    return read(stored, of(item), RENAMED);
  }

  static Document read(Document stored, int format, List<Renamed> renamed) {
    Document today = stored;
    for (Renamed each : renamed) {
      if (format <= each.until()) {
        today = rename(today, Arrays.asList(each.was().split("/")), each.is());
      }
    }
    return today;
  }

  private static Document rename(Document document, List<String> was, String is) {
    Map<String, Object> members = new LinkedHashMap<>();
    document
        .values()
        .forEach((name, value) -> {
          if (!name.equals(was.getFirst())) {
            members.put(name, value);
          } else if (was.size() == 1) {
            members.put(is, value);
          } else {
            members.put(
                name, rename(document.document(name), was.subList(1, was.size()), is).values());
          }
        });
    return new Document(members);
  }
}
