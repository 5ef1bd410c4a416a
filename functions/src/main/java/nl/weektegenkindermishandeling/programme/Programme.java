package nl.weektegenkindermishandeling.programme;

import java.util.Optional;

/** Where published activities are read. */
public interface Programme {
  ActivityPage list(ActivityQuery query);

  Optional<Activity> find(String activityId);

  /** How many activities of an edition take place now. */
  ActivityCounts counts(String edition);
}
