package nl.weektegenkindermishandeling.http.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import nl.weektegenkindermishandeling.input.InputError;

/** Where the next page starts, in text that callers need not understand. */
public final class Cursor {
  public static final String PARAMETER = "cursor";

  private Cursor() {}

  public static String write(String position) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
  }

  public static <T> Optional<T> read(QueryParameters query, Function<String, Optional<T>> parser) {
    return query.one(PARAMETER, cursor -> decode(cursor).flatMap(parser), InputError.INVALID_VALUE);
  }

  private static Optional<String> decode(String cursor) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
