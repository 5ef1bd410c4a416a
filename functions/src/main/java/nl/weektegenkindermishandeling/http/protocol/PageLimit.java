package nl.weektegenkindermishandeling.http.protocol;

import java.util.Optional;
import nl.weektegenkindermishandeling.input.InputError;

/** How many things a page has at most: the parameter {@code limit}. */
public final class PageLimit {
  public static final String PARAMETER = "limit";
  private static final int MAX = 100;
  private static final int DEFAULT = 20;

  private PageLimit() {}

  public static int read(QueryParameters query) {
    Optional<String> limit =
        query.one(
            PARAMETER,
            text -> Optional.of(text).filter(digits -> digits.matches("-?\\d{1,9}")),
            InputError.NOT_A_WHOLE_NUMBER);
    int number = limit.map(Integer::parseInt).orElse(DEFAULT);
    if (number < 1 || number > MAX) {
      query.fail(PARAMETER, InputError.OUT_OF_RANGE, 1, MAX);
    }
    return number;
  }
}
