package nl.weektegenkindermishandeling.registration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two names are nearly the same: half of the words of both together are in each. */
final class Likeness {
  private Likeness() {}

  static boolean areLike(String one, String other) {
    Set<String> words = words(one);
    Set<String> otherWords = words(other);
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(otherWords);
    Set<String> all = new HashSet<>(words);
    all.addAll(otherWords);
    return !shared.isEmpty() && 2 * shared.size() >= all.size();
  }

  /** Words without case, accents and punctuation. */
  private static Set<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
