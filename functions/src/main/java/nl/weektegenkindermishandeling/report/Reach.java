package nl.weektegenkindermishandeling.report;

import nl.weektegenkindermishandeling.registration.Outcome;

/**
 * What organisers told of some activities.
 *
 * @param reported of how many they told something
 * @param tookPlace how many of those took place
 * @param participants who came to those together, as far as that is known
 */
public record Reach(int reported, int tookPlace, int participants) {
  static final Reach NONE = new Reach(0, 0, 0);

  Reach with(Outcome outcome) {
    Integer came = outcome.participants();
    return new Reach(
        reported + 1,
        tookPlace + (outcome.tookPlace() ? 1 : 0),
        participants + (outcome.tookPlace() && came != null ? came : 0));
  }
}
