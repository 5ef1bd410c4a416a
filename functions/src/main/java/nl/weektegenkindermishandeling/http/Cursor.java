package nl.weektegenkindermishandeling.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import nl.weektegenkindermishandeling.registration.Fault;

/** Where the next page starts, in letters and digits that callers need not understand. */
final class Cursor {
  static final String PARAMETER = "cursor";

  private Cursor() {}

  static String write(String position) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
  }

  static <T> Optional<T> read(QueryParameters query, Function<String, Optional<T>> parser) {
    return query.one(PARAMETER, cursor -> decode(cursor).flatMap(parser), Fault.INVALID_VALUE);
  }

  private static Optional<String> decode(String cursor) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
