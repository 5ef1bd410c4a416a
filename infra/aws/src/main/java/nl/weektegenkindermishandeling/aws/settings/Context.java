package nl.weektegenkindermishandeling.aws.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.constructs.Node;

/** Reads CDK context. A wrong value is an {@link IllegalArgumentException} that names its key. */
record Context(Node node) {
  Optional<String> text(String key) {
    return Optional.ofNullable(node.tryGetContext(key)).map(String::valueOf);
  }

  /** A whole number of 1 or more, as it is written. */
  String number(String key, String usual) {
    String number = text(key).orElse(usual);
    check(number.matches("[1-9]\\d{0,6}"), key + " must be a whole number of 1 or more");
    return number;
  }

  /** Whether it is {@code yes}, as it is if nothing is written, and not {@code no}. */
  boolean yes(String key) {
    return yes(key, "yes");
  }

  boolean yes(String key, String usual) {
    String text = text(key).orElse(usual);
    check(List.of("yes", "no").contains(text), key + " must be yes or no");
    return text.equals("yes");
  }

  /** A value of an enum, written in lower case; empty if nothing is written. */
  <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    List<E> values = List.of(type.getEnumConstants());
    return text(key)
        .map(text ->
            values.stream()
                .filter(each -> name(each).equals(text))
                .findFirst()
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        key
                            + " must be one of "
                            + String.join(", ", values.stream().map(Context::name).toList()))));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static void check(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
