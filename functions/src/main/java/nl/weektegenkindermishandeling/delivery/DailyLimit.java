package nl.weektegenkindermishandeling.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often something may happen in any 24 hours. */
public record DailyLimit(int times) {
  public static final Duration WINDOW = Duration.ofHours(24);

  /** Whether what happened at a moment counts now. */
  public static boolean counts(Instant moment, Instant now) {
    return moment.plus(WINDOW).isAfter(now);
  }

  /** What counts with one time more, or empty if that is too many. */
  public Optional<List<Instant>> another(List<Instant> before, Instant now) {
    List<Instant> counting =
        Stream.concat(before.stream().filter(moment -> counts(moment, now)), Stream.of(now))
            .toList();
    return counting.size() <= times ? Optional.of(counting) : Optional.empty();
  }
}
