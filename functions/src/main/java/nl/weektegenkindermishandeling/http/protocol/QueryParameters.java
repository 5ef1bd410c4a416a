package nl.weektegenkindermishandeling.http.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.PastedText;

/**
 * The query of a request while it is read. Collects what is wrong with it, by the name of the
 * parameter. A blank value counts as absent, and what others append to links as not there.
 */
public final class QueryParameters {
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  public QueryParameters(String rawQuery) {
    Arrays.stream(rawQuery.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> add(decode(pair[0]), pair.length == 2 ? decode(pair[1]) : ""));
  }

  /** A name that is not ours is told also if it has no value: it is a mistake all the same. */
  private void add(String name, String value) {
    if (!TrackingParameters.has(name)) {
      List<String> all = values.computeIfAbsent(name, key -> new ArrayList<>());
      if (!PastedText.isBlank(value)) {
        all.add(PastedText.exact(value));
      }
    }
  }

  private QueryParameters(Map<String, List<String>> values) {
    this.values.putAll(values);
  }

  /** The same with one value of a parameter. */
  public QueryParameters with(String name, String value) {
    QueryParameters other = new QueryParameters(values);
    other.values.put(name, List.of(value));
    return other;
  }

  /** The same without a parameter. */
  public QueryParameters without(String name) {
    QueryParameters other = new QueryParameters(values);
    other.values.remove(name);
    return other;
  }

  /** The same without one value of a parameter. */
  public QueryParameters without(String name, String value) {
    QueryParameters other = without(name);
    List<String> left = all(name).stream().filter(each -> !each.equals(value)).toList();
    if (!left.isEmpty()) {
      other.values.put(name, left);
    }
    return other;
  }

  /** The same with just these parameters. */
  public QueryParameters only(Set<String> names) {
    QueryParameters other = new QueryParameters(values);
    other.values.keySet().retainAll(names);
    return other;
  }

  /** One spelling for all queries that ask the same: by name, each value once. */
  public String text() {
    return new TreeMap<>(values)
        .entrySet().stream()
            .flatMap(entry ->
                entry.getValue().stream()
                    .distinct()
                    .sorted()
                    .map(value -> encode(entry.getKey()) + "=" + encode(value)))
            .collect(joining("&"));
  }

  public void allowOnly(Set<String> names) {
    values.keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> fail(name, InputError.UNKNOWN_PARAMETER));
  }

  public boolean has(String name) {
    return !all(name).isEmpty();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The value of a parameter that can stand there once, read; or empty with an error if it is not
   * right.
   */
  public <T> Optional<T> one(
      String name,
      Function<String, Optional<T>> reader,
      InputError otherwise,
      Object... arguments) {
    List<String> all = all(name).stream().distinct().toList();
    if (all.size() > 1) {
      fail(name, InputError.TOO_MANY, 1);
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

  /**
   * The values of a parameter that can stand there more than once, each once; none with an error if
   * one is not right, or there are too many.
   */
  public List<String> some(
      String name, int most, Predicate<String> isRight, InputError otherwise, Object... arguments) {
    List<String> all = all(name).stream().distinct().toList();
    if (all.size() > most) {
      fail(name, InputError.TOO_MANY, most);
      return List.of();
    }
    if (!all.stream().allMatch(isRight)) {
      fail(name, otherwise, arguments);
      return List.of();
    }
    return all;
  }

  /** Whether a parameter is true; false if it is absent. */
  public boolean flag(String name) {
    return one(
            name,
            text -> Optional.of(text).filter(Set.of("true", "false")::contains),
            InputError.UNKNOWN_VALUE,
            "true, false")
        .filter("true"::equals)
        .isPresent();
  }

  public void fail(String name, InputError error, Object... arguments) {
    errors.add(FieldError.of(name, error, arguments));
  }

  public List<FieldError> errors() {
    return errors;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
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
