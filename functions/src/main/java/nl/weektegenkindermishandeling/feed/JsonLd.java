package nl.weektegenkindermishandeling.feed;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.ActivityStatus;
import nl.weektegenkindermishandeling.programme.Attendance;
import nl.weektegenkindermishandeling.programme.Booking;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.programme.LanguageName;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.programme.Organisation;
import nl.weektegenkindermishandeling.programme.Point;
import nl.weektegenkindermishandeling.programme.Price;
import nl.weektegenkindermishandeling.programme.Session;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/** An activity for search engines: an Event of schema.org in JSON-LD. */
public record JsonLd(Links links, Language language) {
  public static final String MEDIA_TYPE = "application/ld+json";

  private static final String SCHEMA = "https://schema.org/";

  public Document write(Activity activity) {
    List<Session> sessions = activity.details().sessions();
    Document.Builder event =
        Document.build()
            .put("@context", "https://schema.org")
            .put("@id", links.page(activity))
            .put("identifier", activity.id())
            .putAll(common(activity, new FeedText(language).title(activity)).done())
            .put("startDate", start(sessions.getFirst()))
            .put("endDate", lastEnd(sessions));
    if (sessions.size() > 1) {
      event.putDocuments("subEvent", sessions.stream().map(each -> part(each, activity)).toList());
    }
    return event.done();
  }

  /** The end of the session that ends last; null if nobody knows when one ends. */
  private static @Nullable String lastEnd(List<Session> sessions) {
    return sessions.stream().anyMatch(session -> session.end() == null)
        ? null
        : sessions.stream()
            .max(Comparator.comparing(Session::latestEnd))
            .map(JsonLd::end)
            .orElseThrow();
  }

  /** A date without a time for whole days. */
  private static String start(Session session) {
    return session.allDay() ? session.firstDate().toString() : CampaignTime.write(session.start());
  }

  private static @Nullable String end(Session session) {
    if (session.allDay()) {
      return session.lastDate().toString();
    }
    return session.end() == null ? null : CampaignTime.write(session.end());
  }

  private static String status(ActivityStatus status) {
    return SCHEMA
        + switch (status) {
          case SCHEDULED -> "EventScheduled";
          case CANCELLED -> "EventCancelled";
        };
  }

  private static String mode(Attendance attendance) {
    return SCHEMA
        + switch (attendance) {
          case IN_PERSON -> "OfflineEventAttendanceMode";
          case ONLINE -> "OnlineEventAttendanceMode";
          case HYBRID -> "MixedEventAttendanceMode";
        };
  }

  /** An online place needs an address; for those by invitation it is the page of the activity. */
  private static List<Document> places(ActivityDetails details, String page) {
    List<Document> places = new ArrayList<>();
    if (details.location() != null) {
      places.add(place(details.location()));
    }
    if (details.attendance().isOnline()) {
      String url = details.onlineUrl();
      places.add(
          Document.build()
              .put("@type", "VirtualLocation")
              .put("url", url == null ? page : url)
              .done());
    }
    return places;
  }

  private static Document place(Location location) {
    return Document.build()
        .put("@type", "Place")
        .put("name", location.name())
        .put(
            "address",
            Document.build()
                .put("@type", "PostalAddress")
                .put("streetAddress", location.streetAddress())
                .put("postalCode", location.postcode())
                .put("addressLocality", location.place())
                .put("addressRegion", location.municipality().region().name())
                .put("addressCountry", "NL")
                .done())
        .put("geo", geo(Point.of(location)))
        .done();
  }

  private static @Nullable Document geo(@Nullable Point point) {
    return point == null
        ? null
        : Document.build()
            .put("@type", "GeoCoordinates")
            .put("latitude", point.latitude())
            .put("longitude", point.longitude())
            .done();
  }

  /** The organisation, and those that organise it with it. */
  private static Object organisers(ActivityDetails details) {
    Document first = organiser(details.organisation());
    return details.partners().isEmpty()
        ? first
        : Stream.concat(Stream.of(first), details.partners().stream().map(JsonLd::organiser))
            .map(Document::values)
            .toList();
  }

  private static Document organiser(Organisation organisation) {
    return Document.build()
        .put("@type", "Organization")
        .put("name", organisation.name())
        .put("url", organisation.website())
        .done();
  }

  /** What it costs, and whether there is a place left. */
  private static @Nullable Document offer(ActivityDetails details) {
    Price price = details.price();
    Booking booking = details.booking();
    if (price == null && booking == null && details.registrationUrl() == null) {
      return null;
    }
    LocalDate until = booking == null ? null : booking.until();
    return Document.build()
        .put("@type", "Offer")
        .put("price", price == null ? null : price.amount())
        .put("priceCurrency", price == null ? null : price.currency().code())
        .put("description", details.priceNote())
        .put("url", details.registrationUrl())
        .put(
            "availability",
            booking == null ? null : SCHEMA + (booking.full() ? "SoldOut" : "InStock"))
        .put("validThrough", until == null ? null : until.toString())
        .done();
  }

  /** Tags of BCP 47, in which Dutch sign language has one of its own. */
  private static List<String> inLanguage(ActivityDetails details) {
    return details.languages().stream()
        .map(code -> code.equals(LanguageName.DUTCH_SIGN_LANGUAGE) ? "dse" : code)
        .toList();
  }

  /** Labels of what it is about. */
  private @Nullable List<String> keywords(ActivityDetails details) {
    List<String> labels =
        Stream.of(ActivityFields.SUBJECTS, ActivityFields.SECTORS)
            .flatMap(field -> details.chosen(field).stream())
            .map(term -> term.label(language))
            .toList();
    return labels.isEmpty() ? null : labels;
  }

  /** A session: all that makes an event complete, so that it can be shown by itself. */
  private Document part(Session session, Activity activity) {
    return common(activity, new FeedText(language).title(activity, session))
        .put("startDate", start(session))
        .put("endDate", end(session))
        .done();
  }

  private String description(Activity activity) {
    return Stream.concat(
            new FeedText(language).cancellation(activity).stream(),
            Stream.of(activity.details().description()))
        .collect(joining("\n\n"));
  }

  private Document.Builder common(Activity activity, String name) {
    ActivityDetails details = activity.details();
    return Document.build()
        .put("@type", "Event")
        .put("name", name)
        .put("description", description(activity))
        .put("eventStatus", status(activity.status()))
        .put("eventAttendanceMode", mode(details.attendance()))
        .putDocuments("location", places(details, links.page(activity)))
        .put("organizer", organisers(details))
        .put("url", links.page(activity))
        .put("maximumAttendeeCapacity", details.capacity())
        .put("inLanguage", details.languages().isEmpty() ? null : inLanguage(details))
        .put("keywords", keywords(details))
        .put("offers", offer(details));
  }
}
