package nl.weektegenkindermishandeling.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.programme.Point;
import nl.weektegenkindermishandeling.programme.Session;
import nl.weektegenkindermishandeling.text.Language;

/**
 * Activities as a calendar to subscribe to (RFC 5545, RFC 7986). Each session is an event of its
 * own. A cancelled activity stays, so that it is struck from calendars that have it.
 */
public record ICalendar(Links links, Language language) {
  public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  /** The rules of the European Union since 1996; no session is older. */
  private static final List<String> TIME_ZONE =
      List.of(
          "BEGIN:VTIMEZONE",
          "TZID:Europe/Amsterdam",
          "BEGIN:DAYLIGHT",
          "DTSTART:19960331T020000",
          "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
          "TZNAME:CEST",
          "TZOFFSETFROM:+0100",
          "TZOFFSETTO:+0200",
          "END:DAYLIGHT",
          "BEGIN:STANDARD",
          "DTSTART:19961027T030000",
          "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
          "TZNAME:CET",
          "TZOFFSETFROM:+0200",
          "TZOFFSETTO:+0100",
          "END:STANDARD",
          "END:VTIMEZONE");

  public String write(List<Activity> activities) {
    String name = Campaign.current().name(language);
    ContentLines lines =
        new ContentLines()
            .add("BEGIN", "VCALENDAR")
            .add("VERSION", "2.0")
            .add("PRODID", "-//" + name + "//Activities//NL")
            .add("CALSCALE", "GREGORIAN")
            .text("NAME", name)
            .text("X-WR-CALNAME", name)
            .add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
            .add("X-PUBLISHED-TTL", "PT1H");
    for (String line : TIME_ZONE) {
      String[] parts = line.split(":", 2);
      lines.add(parts[0], parts[1]);
    }
    for (Activity activity : activities) {
      activity.details().sessions().forEach(session -> add(lines, activity, session));
    }
    return lines.add("END", "VCALENDAR").toString();
  }

  private void add(ContentLines lines, Activity activity, Session session) {
    ActivityDetails details = activity.details();
    FeedText text = new FeedText(language);
    lines
        .add("BEGIN", "VEVENT")
        .add("UID", Links.uid(activity, session))
        .utc("DTSTAMP", activity.changedAt())
        .utc("CREATED", activity.publishedAt())
        .utc("LAST-MODIFIED", activity.changedAt())
        .add("SEQUENCE", Integer.toString(activity.sequence()))
        .add("STATUS", activity.isCancelled() ? "CANCELLED" : "CONFIRMED");
    addTime(lines, session);
    lines
        .text("SUMMARY", text.title(activity, session))
        .text("DESCRIPTION", text.description(activity))
        .texts("CATEGORIES", categories(details))
        .text("LOCATION", text.where(details))
        .add("URL", links.page(activity));
    Location location = details.location();
    Point point = location == null ? null : Point.of(location);
    if (point != null) {
      lines.add("GEO", point.latitude() + ";" + point.longitude());
    }
    if (details.onlineUrl() != null) {
      lines.add("CONFERENCE;VALUE=URI;LABEL=Online", details.onlineUrl());
    }
    lines.add("END", "VEVENT");
  }

  private List<String> categories(ActivityDetails details) {
    return Stream.concat(
            Stream.of(details.type()), details.chosen(ActivityFields.SUBJECTS).stream())
        .map(term -> term.label(language))
        .toList();
  }

  /** Whole days leave people free; the end of them is the day after (RFC 5545, 3.6.1). */
  private static void addTime(ContentLines lines, Session session) {
    OffsetDateTime end = session.end();
    if (session.allDay()) {
      lines
          .date("DTSTART", session.firstDate())
          .date("DTEND", session.lastDate().plusDays(1))
          .add("TRANSP", "TRANSPARENT");
    } else {
      lines.local("DTSTART", session.start());
      if (end != null) {
        lines.local("DTEND", end);
      }
    }
  }
}
