package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import org.jspecify.annotations.Nullable;

/**
 * One start and end of an activity, with the offset of {@link CampaignWeek#ZONE}.
 *
 * @param id tells it from the activity's other sessions, also when it moves; null in a form that
 *     somebody sent without it, until {@link Sessions#identified} gives one
 */
public record Session(@Nullable String id, OffsetDateTime start, OffsetDateTime end) {
  public static final String ID = "id";

  public Session {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("a session must end after it starts");
    }
    start = start.atZoneSameInstant(CampaignWeek.ZONE).toOffsetDateTime();
    end = end.atZoneSameInstant(CampaignWeek.ZONE).toOffsetDateTime();
  }

  Session withId(String newId) {
    return new Session(newId, start, end);
  }

  boolean isAt(Session other) {
    return start.equals(other.start) && end.equals(other.end);
  }

  /**
   * The local dates that the session covers. One that ends at midnight does not cover the next day.
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
    return end.minusNanos(1).toLocalDate();
  }

  /** When the session starts on a date that it covers: midnight on every date after its first. */
  public LocalTime startOn(LocalDate date) {
    return date.equals(firstDate()) ? start.toLocalTime() : LocalTime.MIDNIGHT;
  }
}
