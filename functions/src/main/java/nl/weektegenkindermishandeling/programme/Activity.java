package nl.weektegenkindermishandeling.programme;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is published of a registration. It has the id of its registration.
 *
 * @param sequence one more with each change that people who noted it down must hear of: of when or
 *     where it is, or whether it goes on (RFC 5545, SEQUENCE)
 */
public record Activity(
    String id,
    String edition,
    ActivityDetails details,
    ActivityStatus status,
    Instant publishedAt,
    Instant changedAt,
    int sequence) {

  /** A newly published activity. */
  public static Activity publish(String id, String edition, ActivityDetails details, Instant now) {
    return new Activity(id, edition, details.forThePublic(), ActivityStatus.SCHEDULED, now, now, 0);
  }

  /** The activity with new details, published at the same moment as before. */
  public Activity change(ActivityDetails newDetails, Instant now) {
    ActivityDetails shown = newDetails.forThePublic();
    return new Activity(
        id,
        edition,
        shown,
        status,
        publishedAt,
        now,
        details.isWhenAndWhere(shown) ? sequence : sequence + 1);
  }

  public Activity cancel(Instant now) {
    return new Activity(
        id, edition, details, ActivityStatus.CANCELLED, publishedAt, now, sequence + 1);
  }

  /**
   * One date on which visitors find the activity.
   *
   * @param time when it starts on that date: the earliest of its sessions
   * @param previous the date before this one on which the activity is found too
   */
  public record Appearance(LocalDate date, LocalTime time, Optional<LocalDate> previous) {}

  /** Every date that the activity covers, in order. */
  public List<Appearance> appearances() {
    TreeMap<LocalDate, LocalTime> times =
        details.sessions().stream()
            .flatMap(session -> session.dates().map(date -> new Start(date, session.startOn(date))))
            .collect(toMap(Start::date, Start::time, Activity::earlier, TreeMap::new));
    List<Appearance> appearances = new ArrayList<>();
    times.forEach((date, time) ->
        appearances.add(new Appearance(date, time, Optional.ofNullable(times.lowerKey(date)))));
    return List.copyOf(appearances);
  }

  private record Start(LocalDate date, LocalTime time) {}

  private static LocalTime earlier(LocalTime one, LocalTime other) {
    return one.isBefore(other) ? one : other;
  }
}
