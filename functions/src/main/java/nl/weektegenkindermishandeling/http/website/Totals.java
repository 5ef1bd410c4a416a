package nl.weektegenkindermishandeling.http.website;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.website.PageWords;

/** How many activities take place of those that somebody asks for. */
record Totals(Programme programme, ActivityCounts counts) {
  /** More are not counted for one page: that is as many as a feed has. */
  static final int MOST = 2_000;

  /**
   * How many. A page that has all of them is counted itself; others by what is counted anyway, or
   * by reading them all, which is not done if it is too much.
   *
   * @param all whether those shown are all that there are
   */
  OptionalInt of(ActivityQuery query, List<Activity> shown, boolean all) {
    if (all) {
      return OptionalInt.of(taking(shown));
    }
    return counted(query)
        .map(OptionalInt::of)
        .orElseGet(() ->
            programme
                .all(query.fromTheStart().upTo(MOST))
                .map(found -> OptionalInt.of(taking(found)))
                .orElse(OptionalInt.empty()));
  }

  static int taking(List<Activity> activities) {
    return (int) activities.stream().filter(each -> !each.isCancelled()).count();
  }

  private Optional<Integer> counted(ActivityQuery query) {
    boolean oneDay = query.from() != null && query.from().equals(query.to());
    boolean allDays = query.from() == null && query.to() == null;
    if (!query.filter().equals(ActivityFilter.NONE)
        || query.regions().size() > 1
        || !(oneDay || allDays)) {
      return Optional.empty();
    }
    if (query.regions().isEmpty()) {
      return Optional.of(allDays ? counts.total() : counts.byDate().getOrDefault(query.from(), 0));
    }
    String region = query.regions().first();
    return Optional.of(
        allDays
            ? counts.byRegion().getOrDefault(region, 0)
            : counts
                .byRegionAndDate()
                .getOrDefault(region, Map.of())
                .getOrDefault(query.from(), 0));
  }

  /** As "12 activiteiten". */
  static String said(int number, PageWords words) {
    return switch (number) {
      case 0 -> words.say("none");
      case 1 -> words.say("one");
      default -> words.say("many", number);
    };
  }
}
