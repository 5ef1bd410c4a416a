package nl.weektegenkindermishandeling.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityStatus;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.programme.Session;
import nl.weektegenkindermishandeling.text.Language;

/**
 * What people must read of an activity also where a program shows little more than a title and a
 * text: whether it takes place, when, and where.
 */
public record FeedText(Language language) {
  /** The title; that it does not take place comes first, since readers cut off the end. */
  String title(Activity activity) {
    String title = activity.details().title();
    return activity.status() == ActivityStatus.CANCELLED
        ? word(Campaign.Words::cancelled) + ": " + title
        : title;
  }

  /** The description, and the addresses that it needs. */
  String description(ActivityDetails details) {
    return Stream.concat(Stream.of(details.description()), addresses(details).stream())
        .collect(Collectors.joining("\n\n"));
  }

  /** Each time, the place, and the description. */
  String whole(Activity activity) {
    ActivityDetails details = activity.details();
    Stream<String> times = details.sessions().stream().map(this::when);
    String practical =
        Stream.concat(times, Stream.of(where(details))).collect(Collectors.joining("\n"));
    return practical + "\n\n" + description(details);
  }

  private List<String> addresses(ActivityDetails details) {
    List<String> addresses = new ArrayList<>();
    if (details.onlineUrl() != null) {
      addresses.add(word(Campaign.Words::online) + ": " + details.onlineUrl());
    }
    if (details.registrationUrl() != null) {
      addresses.add(word(Campaign.Words::signUp) + ": " + details.registrationUrl());
    }
    return addresses;
  }

  public String when(Session session) {
    return session.spoken(language);
  }

  /** The title of one session by itself. */
  String title(Activity activity, Session session) {
    return title(activity) + (session.label() == null ? "" : " (" + session.label() + ")");
  }

  private String word(Function<Campaign.Words, Translated> which) {
    return which.apply(Campaign.current().words()).in(language);
  }

  /** The address; of what is online only, that of the meeting. */
  public String where(ActivityDetails details) {
    Location location = details.location();
    if (location == null) {
      return Objects.requireNonNullElse(details.onlineUrl(), word(Campaign.Words::online));
    }
    return Stream.of(location.name(), location.streetAddress(), location.town())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
