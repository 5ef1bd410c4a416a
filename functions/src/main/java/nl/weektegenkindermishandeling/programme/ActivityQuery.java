package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which activities somebody asks for.
 *
 * @param regions codes; empty for the whole country
 * @param from the first local date, or null for no bound
 * @param to the last local date, or null for no bound
 * @param filter what the activities must be like
 * @param limit how many activities a page has at most
 * @param after the position after which the page starts, or null for the first page
 */
public record ActivityQuery(
    String edition,
    SortedSet<String> regions,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    ActivityFilter filter,
    int limit,
    @Nullable Position after) {

  public ActivityQuery {
    regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
  }

  /** Whether an activity is one of those asked for. */
  public boolean asksFor(Activity activity) {
    return activity.edition().equals(edition)
        && (regions.isEmpty()
            || activity.details().regions().stream().anyMatch(each -> regions.contains(each)))
        && activity.appearances().stream().anyMatch(each -> isWithin(each.date()))
        && filter.matches(activity.details());
  }

  private boolean isWithin(LocalDate date) {
    return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
  }

  /** All activities of an edition. */
  public static ActivityQuery all(String edition, int limit) {
    return new ActivityQuery(
        edition, new TreeSet<>(), null, null, ActivityFilter.NONE, limit, null);
  }

  /** The same for so many activities at most. */
  public ActivityQuery upTo(int most) {
    return new ActivityQuery(edition, regions, from, to, filter, most, after);
  }

  /** The same from the start. */
  public ActivityQuery fromTheStart() {
    return new ActivityQuery(edition, regions, from, to, filter, limit, null);
  }

  /** The same from another position on. */
  public ActivityQuery startingAfter(Position position) {
    return new ActivityQuery(edition, regions, from, to, filter, limit, position);
  }

  /**
   * Whether an appearance is the activity's first within the dates asked for. An activity of
   * several days is listed once, and since each appearance knows the one before it, no page needs
   * to know the others.
   */
  public boolean isFirst(Optional<LocalDate> previous) {
    return previous.isEmpty() || (from != null && previous.get().isBefore(from));
  }
}
