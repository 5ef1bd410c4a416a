package nl.weektegenkindermishandeling.local.adapters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes when a history says so. */
final class TestTime extends Clock {
  private Instant now = Instant.parse("2027-09-01T10:00:00Z");

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  void passUntil(Instant moment) {
    now = moment.isAfter(now) ? moment : now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
