package nl.weektegenkindermishandeling.programme;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * One time at which an activity is held, with the offset of {@link CampaignWeek#ZONE}: from a start
 * to an end; from a start on, until nobody knows when; or on whole days, from midnight to midnight.
 *
 * @param id tells it from the activity's other sessions, also when it moves; null in a form that
 *     somebody sent without it, until {@link Sessions#identified} gives one
 * @param end null if it is open; the midnight after the last of whole days
 * @param label what happens at this time, or null
 */
public record Session(
    @Nullable String id,
    OffsetDateTime start,
    @Nullable OffsetDateTime end,
    boolean allDay,
    @Nullable String label) {
  public static final String ID = "id";

  public Session {
    if (end != null && !end.isAfter(start)) {
      throw new IllegalArgumentException("a session must end after it starts");
    }
    start = local(start);
    end = end == null ? null : local(end);
  }

  private static OffsetDateTime local(OffsetDateTime time) {
    return time.atZoneSameInstant(CampaignWeek.ZONE).toOffsetDateTime();
  }

  /** One with a start and an end. */
  public static Session of(@Nullable String id, OffsetDateTime start, OffsetDateTime end) {
    return new Session(id, start, end, false, null);
  }

  /** One of whole days, both included. */
  static Session ofDays(
      @Nullable String id, LocalDate first, LocalDate last, @Nullable String label) {
    return new Session(id, midnight(first), midnight(last.plusDays(1)), true, label);
  }

  private static OffsetDateTime midnight(LocalDate date) {
    return date.atStartOfDay(CampaignWeek.ZONE).toOffsetDateTime();
  }

  Session withId(String newId) {
    return new Session(newId, start, end, allDay, label);
  }

  boolean isAt(Session other) {
    return start.equals(other.start) && Objects.equals(end, other.end) && allDay == other.allDay;
  }

  /**
   * The local dates that the session covers. One that ends at midnight does not cover the next day;
   * one without an end is found on the date of its start.
   */
  public Stream<LocalDate> dates() {
    return start.toLocalDate().datesUntil(lastDate().plusDays(1));
  }

  /** The first date of the earliest. */
  static LocalDate firstDate(List<Session> sessions) {
    return sessions.stream().map(Session::firstDate).min(LocalDate::compareTo).orElseThrow();
  }

  public LocalDate firstDate() {
    return start.toLocalDate();
  }

  public LocalDate lastDate() {
    return end == null ? firstDate() : end.minusNanos(1).toLocalDate();
  }

  /** As "dinsdag 16 november 2027, 14.00–16.00 uur (inloop)". */
  public String spoken(Language language) {
    SpokenTime time = new SpokenTime(language);
    String when =
        allDay
            ? time.days(firstDate(), lastDate())
            : end == null ? time.from(start) : time.span(start, end);
    return label == null ? when : when + " (" + label + ")";
  }

  /** On one of its dates, as "14.00–16.00 uur (inloop)". */
  public String spokenOn(LocalDate date, Language language) {
    String when = hoursOn(date, new SpokenTime(language));
    return label == null ? when : when + " (" + label + ")";
  }

  private String hoursOn(LocalDate date, SpokenTime time) {
    boolean starts = date.equals(firstDate());
    boolean ends = date.equals(lastDate());
    if (allDay || (!starts && !ends)) {
      return time.allDay();
    }
    if (starts && ends && end != null) {
      return time.hours(start, end);
    }
    return starts ? time.hoursFrom(start) : time.hoursUntil(requireNonNull(end));
  }

  /** Until when it may last: to the end of its day if nobody knows. */
  public OffsetDateTime latestEnd() {
    return end == null ? midnight(firstDate().plusDays(1)) : end;
  }

  /**
   * When the session starts on a date that it covers: midnight on every date after its first, and
   * null if it has the whole day.
   */
  public @Nullable LocalTime startOn(LocalDate date) {
    if (allDay) {
      return null;
    }
    return date.equals(firstDate()) ? start.toLocalTime() : LocalTime.MIDNIGHT;
  }
}
