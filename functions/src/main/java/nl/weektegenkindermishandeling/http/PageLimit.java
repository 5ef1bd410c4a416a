package nl.weektegenkindermishandeling.http;

import java.util.Optional;
import nl.weektegenkindermishandeling.registration.Fault;

/** How many things a page has at most: the parameter {@code limit}. */
final class PageLimit {
  static final String PARAMETER = "limit";
  private static final int MAX = 100;
  private static final int DEFAULT = 20;

  private PageLimit() {}

  static int read(QueryParameters query) {
    Optional<String> limit =
        query.one(
            PARAMETER,
            text -> Optional.of(text).filter(digits -> digits.matches("-?\\d{1,9}")),
            Fault.NOT_A_WHOLE_NUMBER);
    int number = limit.map(Integer::parseInt).orElse(DEFAULT);
    if (number < 1 || number > MAX) {
      query.fail(PARAMETER, Fault.OUT_OF_RANGE, 1, MAX);
    }
    return number;
  }
}
