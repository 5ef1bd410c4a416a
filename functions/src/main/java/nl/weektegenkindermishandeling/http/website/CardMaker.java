package nl.weektegenkindermishandeling.http.website;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Set;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.feed.FeedText;
import nl.weektegenkindermishandeling.programme.Access;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.Attendance;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.website.Card;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;
import org.jspecify.annotations.Nullable;

/** Shows activities in short. */
record CardMaker(PageWords words, Set<String> highlighted) {
  CardMaker {
    highlighted = Set.copyOf(highlighted);
  }

  /** In a list by day: with the hours of that day. */
  Card onDay(Activity activity, LocalDate day) {
    return card(activity, hours(activity.details(), day), otherDays(activity));
  }

  /** By itself: with its first day. */
  Card alone(Activity activity) {
    LocalDate day = activity.details().firstDate();
    String when = new SpokenTime(words.language()).dayOfYear(day);
    return card(activity, when + ", " + hours(activity.details(), day), otherDays(activity));
  }

  private String hours(ActivityDetails details, LocalDate day) {
    return details.sessions().stream()
        .filter(session -> session.dates().anyMatch(day::equals))
        .map(session -> session.spokenOn(day, words.language()))
        .collect(joining(", "));
  }

  private @Nullable String otherDays(Activity activity) {
    int others = activity.appearances().size() - 1;
    return switch (others) {
      case 0 -> null;
      case 1 -> words.say("onOtherDay");
      default -> words.say("onOtherDays", others);
    };
  }

  private Card card(Activity activity, String when, @Nullable String more) {
    ActivityDetails details = activity.details();
    return new Card(
        PagePath.ACTIVITY.in(words.language(), activity.id()),
        details.title(),
        when,
        more,
        where(details),
        details.type().label(words.language()),
        details.summary(),
        activity.isCancelled(),
        details.isFull(),
        details.access() == Access.BY_INVITATION,
        highlighted.contains(activity.id()));
  }

  private String where(ActivityDetails details) {
    Location location = details.location();
    if (location == null) {
      return new FeedText(words.language()).online(details);
    }
    String place =
        location.name() == null ? location.place() : location.name() + ", " + location.place();
    return details.attendance() == Attendance.HYBRID
        ? place
            + " – "
            + Attendance.ONLINE.label(words.language()).toLowerCase(words.language().locale())
        : place;
  }
}
