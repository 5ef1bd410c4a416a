package nl.weektegenkindermishandeling.text;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An enum of the contract. Outside Java it is written as a code: lower case, words joined by
 * hyphens.
 */
public interface Coded {
  String name();

  /** The code, as {@code in-person} for {@code IN_PERSON}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All codes, for people to choose from. */
  static <E extends Enum<E> & Coded> String codes(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(joining(", "));
  }

  /** The constant with this code, or empty if there is none. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.code().equals(code))
        .findFirst();
  }

  /** The constant with this code. Throws {@link IllegalArgumentException} if there is none. */
  static <E extends Enum<E> & Coded> E get(Class<E> type, String code) {
    return find(type, code)
        .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + code));
  }
}
