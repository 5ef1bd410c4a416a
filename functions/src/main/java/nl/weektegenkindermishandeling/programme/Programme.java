package nl.weektegenkindermishandeling.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where published activities are read. */
public interface Programme {
  /** A page. One that follows a filter can hold fewer than the limit though more follow. */
  ActivityPage list(ActivityQuery query);

  /** All that a query asks for, up to its limit; empty if that would take too many calls. */
  Optional<List<Activity>> all(ActivityQuery query);

  Optional<Activity> find(String activityId);

  /** How many activities of an edition take place now. */
  ActivityCounts counts(String edition);

  /**
   * A number that is another after every change of what is on line in some regions of an edition;
   * in all of them if none is given.
   */
  long version(String edition, Set<String> regions);
}
