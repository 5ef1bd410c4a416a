package nl.weektegenkindermishandeling.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.programme.Session;
import nl.weektegenkindermishandeling.text.Language;

/**
 * What people must read of an activity also where a program shows little more than a title and a
 * text: whether it takes place, when, and where.
 */
public record FeedText(Language language) {
  /** The title; that it does not take place comes first, since readers cut off the end. */
  public String title(Activity activity) {
    String title = activity.details().title();
    return activity.isCancelled() ? word(Campaign.Words::cancelled) + ": " + title : title;
  }

  /** Why it does not take place, the description, and what else people need to know. */
  String description(Activity activity) {
    ActivityDetails details = activity.details();
    Stream<String> description =
        Stream.concat(cancellation(activity).stream(), Stream.of(details.description()));
    return Stream.concat(description, new Facts(language).of(details))
        .collect(Collectors.joining("\n\n"));
  }

  /** What is told of why it does not take place, and of what comes instead. */
  public List<String> cancellation(Activity activity) {
    Cancellation cancellation = activity.cancellation();
    LocalDate newDate = cancellation.newDate();
    return Stream.of(
            cancellation.reason(),
            newDate == null
                ? null
                : language.say("Nieuwe datum: ", "New date: ")
                    + new SpokenTime(language).day(newDate),
            cancellation.newUrl() == null
                ? null
                : language.say("Meer informatie: ", "More information: ") + cancellation.newUrl())
        .filter(Objects::nonNull)
        .toList();
  }

  /** Each time, the place, and the description. */
  String whole(Activity activity) {
    ActivityDetails details = activity.details();
    Stream<String> times = details.sessions().stream().map(this::when);
    String practical =
        Stream.concat(times, Stream.of(where(details))).collect(Collectors.joining("\n"));
    return practical + "\n\n" + description(activity);
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
      return Objects.requireNonNullElse(details.onlineUrl(), online(details));
    }
    return Stream.of(location.name(), location.streetAddress(), location.town())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** "Online", and for which province. */
  public String online(ActivityDetails details) {
    Region province = details.onlineRegion();
    String online = word(Campaign.Words::online);
    return province == null ? online : online + " (" + province.name() + ")";
  }
}
