package nl.weektegenkindermishandeling.http.organiser;

import java.time.Duration;
import java.time.Instant;
import nl.weektegenkindermishandeling.http.protocol.Problem;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;

/** Refuses with 429 (RFC 6585), and says when to come back. */
final class TooManyRequests {
  private TooManyRequests() {}

  static Rejection until(ProblemType problem, Instant moment, Instant now) {
    long seconds = Duration.between(now, moment).toSeconds() + 1;
    return new Rejection(Problem.of(problem).with("Retry-After", Long.toString(seconds)));
  }
}
