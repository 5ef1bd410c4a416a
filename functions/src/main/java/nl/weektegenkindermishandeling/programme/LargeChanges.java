package nl.weektegenkindermishandeling.programme;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes something else of what an editor approved: a link to somewhere else, or another text.
 */
final class LargeChanges {
  private static final Pattern WHITE = Pattern.compile("\\s+");

  /** The host of what mail programs and websites make a link of. */
  private static final Pattern HOST =
      Pattern.compile("(?:https?://|www\\.)([\\p{L}\\p{N}.-]{1,253})", Pattern.CASE_INSENSITIVE);

  private LargeChanges() {}

  /** Whether a link goes to another host than it did. */
  static boolean ofLink(@Nullable String before, @Nullable String after) {
    return after != null && !host(after).equals(before == null ? Optional.empty() : host(before));
  }

  private static Optional<String> host(String url) {
    return Optional.ofNullable(URI.create(url).getHost())
        .map(host -> host.toLowerCase(Locale.ROOT));
  }

  static boolean ofContact(@Nullable PublicContact before, @Nullable PublicContact after) {
    return ofLink(before == null ? null : before.website(), after == null ? null : after.website());
  }

  /** Whether more than half of the words are others, or one leads to a host that none did. */
  static boolean ofText(@Nullable String before, @Nullable String after) {
    if (after == null || after.equals(before)) {
      return false;
    }
    String was = before == null ? "" : before;
    Set<String> hosts = new HashSet<>(hosts(after));
    hosts.removeAll(hosts(was));
    return !hosts.isEmpty() || isMostlyOther(words(was), words(after));
  }

  private static boolean isMostlyOther(Map<String, Long> before, Map<String, Long> after) {
    long shared =
        before.entrySet().stream()
            .mapToLong(word -> Math.min(word.getValue(), after.getOrDefault(word.getKey(), 0L)))
            .sum();
    return 2 * shared < Math.max(size(before), size(after));
  }

  private static long size(Map<String, Long> words) {
    return words.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> words(String text) {
    return Arrays.stream(WHITE.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .collect(groupingBy(word -> word, counting()));
  }

  private static Set<String> hosts(String text) {
    return HOST.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(link -> link.toLowerCase(Locale.ROOT).replaceFirst("^https?://", ""))
        .collect(toSet());
  }
}
