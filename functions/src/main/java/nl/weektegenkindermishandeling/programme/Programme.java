package nl.weektegenkindermishandeling.programme;

import java.util.List;
import java.util.Optional;

/** Where published activities are read. */
public interface Programme {
  /** A page. One that follows a filter can hold fewer than the limit though more follow. */
  ActivityPage list(ActivityQuery query);

  /** All that a query asks for, up to its limit; empty if that would take too many calls. */
  Optional<List<Activity>> all(ActivityQuery query);

  Optional<ListedActivity> find(String activityId);

  /** Whether an activity that is not found was taken down by editors. */
  boolean isRemoved(String activityId);

  /** What editors show first. */
  Highlights highlights(String edition);

  /** The activities that editors show first, in their order. */
  default List<ListedActivity> highlighted(String edition) {
    return highlights(edition).ids().stream().flatMap(id -> find(id).stream()).toList();
  }

  /** How many activities of an edition take place now. */
  ActivityCounts counts(String edition);

  /** The version of that part of the programme in which a query can find something. */
  ProgrammeVersion version(ActivityQuery query);
}
