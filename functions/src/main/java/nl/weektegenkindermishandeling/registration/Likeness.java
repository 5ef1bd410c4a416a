package nl.weektegenkindermishandeling.registration;

import java.util.HashSet;
import java.util.Set;
import nl.weektegenkindermishandeling.programme.Words;

/** Whether two names are nearly the same: half of the words of both together are in each. */
final class Likeness {
  private Likeness() {}

  static boolean areLike(String one, String other) {
    Set<String> words = Words.in(one);
    Set<String> otherWords = Words.in(other);
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(otherWords);
    Set<String> all = new HashSet<>(words);
    all.addAll(otherWords);
    return !shared.isEmpty() && 2 * shared.size() >= all.size();
  }
}
