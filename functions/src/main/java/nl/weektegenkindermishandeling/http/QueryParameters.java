package nl.weektegenkindermishandeling.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.weektegenkindermishandeling.registration.Fault;
import nl.weektegenkindermishandeling.registration.FieldError;

/**
 * The query of a request while it is read. Collects what is wrong with it, by the name of the
 * parameter.
 */
final class QueryParameters {
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  QueryParameters(String rawQuery) {
    Arrays.stream(rawQuery.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(pair ->
            values
                .computeIfAbsent(decode(pair[0]), name -> new ArrayList<>())
                .add(pair.length == 2 ? decode(pair[1]) : ""));
  }

  void allowOnly(Set<String> names) {
    values.keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> fail(name, Fault.UNKNOWN_PARAMETER));
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The value of a parameter that can stand there once, read; or empty with an error if it is not
   * right.
   */
  <T> Optional<T> one(
      String name, Function<String, Optional<T>> reader, Fault otherwise, Object... arguments) {
    List<String> all = all(name);
    if (all.size() > 1) {
      fail(name, Fault.TOO_MANY, 1);
    }
    if (all.size() != 1) {
      return Optional.empty();
    }
    Optional<T> value = reader.apply(all.getFirst());
    if (value.isEmpty()) {
      fail(name, otherwise, arguments);
    }
    return value;
  }

  void fail(String name, Fault fault, Object... arguments) {
    errors.add(FieldError.of(name, fault, arguments));
  }

  List<FieldError> errors() {
    return errors;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a stray percent sign stands for itself; the value is then checked like any
      // other
    }
  }
}
