package nl.weektegenkindermishandeling.programme;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a registration. It has the id of its registration.
 *
 * @param cancellation what is told if it does not take place
 * @param sequence one more with each change that people who noted it down must hear of: of when or
 *     where it is, or whether it goes on (RFC 5545, SEQUENCE)
 */
public record Activity(
    String id,
    String edition,
    ActivityDetails details,
    ActivityStatus status,
    Cancellation cancellation,
    Instant publishedAt,
    Instant changedAt,
    int sequence) {

  /** A newly published activity. */
  public static Activity publish(String id, String edition, ActivityDetails details, Instant now) {
    return new Activity(
        id,
        edition,
        details.forThePublic(),
        ActivityStatus.SCHEDULED,
        Cancellation.BARE,
        now,
        now,
        0);
  }

  /** The activity with new details, published at the same moment as before. */
  public Activity change(ActivityDetails newDetails, Instant now) {
    ActivityDetails shown = newDetails.forThePublic();
    return new Activity(
        id,
        edition,
        shown,
        status,
        cancellation,
        publishedAt,
        now,
        details.isWhenAndWhere(shown) ? sequence : sequence + 1);
  }

  /** The same without what only invited people may know. */
  public Activity forThePublic() {
    return new Activity(
        id,
        edition,
        details.forThePublic(),
        status,
        cancellation,
        publishedAt,
        changedAt,
        sequence);
  }

  /** The same without what leads to the organiser. For calendars that is no news. */
  public Activity withoutContacts() {
    return new Activity(
        id,
        edition,
        details.withoutContacts(),
        status,
        new Cancellation(cancellation.reason(), cancellation.newDate(), null),
        publishedAt,
        changedAt,
        sequence);
  }

  /** When its last session is over. */
  public Instant endsAt() {
    return details.sessions().stream()
        .map(session -> session.latestEnd().toInstant())
        .max(Instant::compareTo)
        .orElseThrow();
  }

  /** When its first session begins. */
  public Instant beginsAt() {
    return details.sessions().stream()
        .map(session -> session.start().toInstant())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  public Activity cancel(Cancellation why, Instant now) {
    return new Activity(
        id, edition, details, ActivityStatus.CANCELLED, why, publishedAt, now, sequence + 1);
  }

  public boolean isCancelled() {
    return status == ActivityStatus.CANCELLED;
  }

  /**
   * One date on which visitors find the activity.
   *
   * @param time when it starts on that date: the earliest of its sessions; null if one has the
   *     whole day, which comes before all times
   * @param previous the date before this one on which the activity is found too
   */
  public record Appearance(
      LocalDate date, @Nullable LocalTime time, Optional<LocalDate> previous) {}

  /** Every date that the activity covers, in order. */
  public List<Appearance> appearances() {
    TreeMap<LocalDate, List<Session>> sessions = new TreeMap<>();
    details
        .sessions()
        .forEach(session ->
            session
                .dates()
                .forEach(date ->
                    sessions.computeIfAbsent(date, each -> new ArrayList<>()).add(session)));
    return sessions.entrySet().stream()
        .map(day ->
            new Appearance(
                day.getKey(),
                earliest(day.getValue(), day.getKey()),
                Optional.ofNullable(sessions.lowerKey(day.getKey()))))
        .toList();
  }

  private static @Nullable LocalTime earliest(List<Session> sessions, LocalDate date) {
    return sessions.stream().anyMatch(Session::allDay)
        ? null
        : sessions.stream()
            .map(session -> requireNonNull(session.startOn(date)))
            .min(LocalTime::compareTo)
            .orElseThrow();
  }
}
