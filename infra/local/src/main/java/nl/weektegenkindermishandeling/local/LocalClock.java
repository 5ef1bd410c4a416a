package nl.weektegenkindermishandeling.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the local system, which can be moved. */
public final class LocalClock extends Clock {
  private volatile Duration offset = Duration.ZERO;

  void moveTo(Instant moment) {
    offset = Duration.between(Instant.now(), moment);
  }

  Duration offset() {
    return offset;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
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
