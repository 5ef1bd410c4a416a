package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Numbers of activities, as the API shows them. */
public final class CountsDocument {
  private CountsDocument() {}

  public static Map<String, Integer> byDate(Map<LocalDate, Integer> counts) {
    Map<String, Integer> byDate = new TreeMap<>();
    counts.forEach((date, number) -> byDate.put(date.toString(), number));
    return byDate;
  }
}
