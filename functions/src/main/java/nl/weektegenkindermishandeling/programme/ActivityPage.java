package nl.weektegenkindermishandeling.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some activities of a query, in order. The last position is there if more follow. */
public record ActivityPage(List<Activity> activities, @Nullable Position last) {
  public ActivityPage {
    activities = List.copyOf(activities);
  }

  public Optional<Position> next() {
    return Optional.ofNullable(last);
  }
}
