package nl.weektegenkindermishandeling.http.organiser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.weektegenkindermishandeling.registration.CallCounter;

/**
 * How many registrations came in lately that nobody confirmed: many of them are an attack. It may
 * be a few off if a function dies between two calls; an hour later that is forgotten.
 */
record UnconfirmedCount(CallCounter counter, Clock clock) {
  private static final String SUBJECT = "unconfirmed";
  private static final Duration HOUR = Duration.ofHours(1);

  /** One more came in. */
  void registered() {
    add(1, thisHour());
  }

  /** One that came in at a moment was confirmed. */
  void confirmed(Instant registeredAt) {
    Instant hour = registeredAt.truncatedTo(ChronoUnit.HOURS);
    if (!hour.isBefore(thisHour().minus(HOUR))) {
      add(-1, hour);
    }
  }

  /** In this hour and the one before. */
  int recent() {
    return add(0, thisHour()) + add(0, thisHour().minus(HOUR));
  }

  private Instant thisHour() {
    return clock.instant().truncatedTo(ChronoUnit.HOURS);
  }

  private int add(int number, Instant hour) {
    return counter.add(number, SUBJECT, hour, hour.plus(HOUR.multipliedBy(2)));
  }
}
