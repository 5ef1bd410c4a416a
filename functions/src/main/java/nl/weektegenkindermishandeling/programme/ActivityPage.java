package nl.weektegenkindermishandeling.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import java.util.Optional;

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
