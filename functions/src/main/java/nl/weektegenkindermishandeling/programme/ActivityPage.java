package nl.weektegenkindermishandeling.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some activities of a query, in order. The last position is there if more follow. */
public record ActivityPage(List<ListedActivity> listed, @Nullable Position last) {
  public ActivityPage {
    listed = List.copyOf(listed);
  }

  public List<Activity> activities() {
    return listed.stream().map(ListedActivity::activity).toList();
  }

  public Optional<Position> next() {
    return Optional.ofNullable(last);
  }
}
