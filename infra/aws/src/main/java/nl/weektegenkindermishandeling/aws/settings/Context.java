package nl.weektegenkindermishandeling.aws.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.constructs.Node;

/** Reads CDK context. A wrong value is an {@link IllegalArgumentException} that names its key. */
public record Context(Node node) {
  /** All that README lists. */
  public static final Set<String> KEYS =
      Set.of(
          "budget",
          "certificateArn",
          "chiefEditor",
          "closesAt",
          "conditionsVersion",
          "digestAddresses",
          "distribution",
          "domain",
          "edgeKeys",
          "edition",
          "editorMfa",
          "editorUrl",
          "environment",
          "firewall",
          "firewallArn",
          "firstDay",
          "gradual",
          "hostedZoneId",
          "lastDay",
          "limitPerAddress",
          "limitTotal",
          "moderation",
          "notice",
          "opensAt",
          "phase",
          "proofOfWork",
          "region",
          "reserve",
          "sandboxRecipients",
          "senderAddress",
          "senderDomain",
          "sendingRate",
          "testUrl",
          "website",
          "websiteUrl");

  /** Ours are words; those of CDK have other characters in them. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  /** A key that nothing reads is most likely one that was written otherwise. */
  void checkKeys() {
    List<String> unknown =
        ((Map<?, ?>) node.getAllContext())
            .keySet().stream()
                .map(String::valueOf)
                .filter(key -> WORD.matcher(key).matches() && !KEYS.contains(key))
                .sorted()
                .toList();
    check(
        unknown.isEmpty(),
        String.join(", ", unknown) + " is nothing that can be set; README lists what can");
  }

  Optional<String> text(String key) {
    if (!KEYS.contains(key)) {
      throw new IllegalStateException(key + " is not listed");
    }
    return Optional.ofNullable(node.tryGetContext(key)).map(String::valueOf);
  }

  /** A whole number of 1 or more, as it is written. */
  String number(String key, String usual) {
    String number = text(key).orElse(usual);
    check(
        number.matches("[1-9]\\d{0,6}(\\.0)?"),
        key + " must be a whole number of 1 or more, not " + number);
    return number.replace(".0", ""); // as AWS's own command prints a rate
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
