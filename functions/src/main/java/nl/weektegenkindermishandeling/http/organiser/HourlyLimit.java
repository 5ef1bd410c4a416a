package nl.weektegenkindermishandeling.http.organiser;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Problem;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.registration.CallCounter;

/**
 * Lets no more than so many calls an hour through to an operation that anybody may call and that
 * has mails sent: of one caller's address, and of all callers together.
 *
 * @param ofOne of one address; empty for no limit
 * @param ofAll of all; empty for no limit
 */
record HourlyLimit(OptionalInt ofOne, OptionalInt ofAll, CallCounter counter, Clock clock) {
  /** Bytes of an IPv6 address that are one household's or organisation's. */
  private static final int NETWORK = 8;

  Operation on(Operation operation) {
    return request -> {
      admit(request);
      return operation.handle(request);
    };
  }

  /**
   * Counts a call.
   *
   * @throws Rejection if there were too many
   */
  void admit(HttpRequest request) {
    check(ofOne, "address " + network(request.callerAddress()), ProblemType.TOO_MANY_REQUESTS);
    check(ofAll, "all", ProblemType.VERY_BUSY);
  }

  private void check(OptionalInt most, String subject, ProblemType problem) {
    if (most.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Instant from = now.truncatedTo(ChronoUnit.HOURS);
    Instant until = from.plus(Duration.ofHours(1));
    if (counter.count(subject, from, until) > most.getAsInt()) {
      throw new Rejection(
          Problem.of(problem)
              .with("Retry-After", Long.toString(Duration.between(now, until).toSeconds() + 1)));
    }
  }

  /** One subscriber of IPv6 has billions of addresses. */
  private static String network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK)));
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
