package nl.weektegenkindermishandeling.http.organiser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Network;
import nl.weektegenkindermishandeling.registration.CallCounter;

/**
 * How many calls an hour come through that have mails sent to whom the caller names: of one
 * network, and of all together. A call counts when its mail is about to be written; one that is
 * refused counts elsewhere, so that a mistake in a form keeps nobody from sending it again. All
 * limits are in docs/limits.md.
 *
 * @param ofNetwork of one network; empty for no limit
 * @param ofAll of all; empty for no limit
 */
record CallLimits(OptionalInt ofNetwork, OptionalInt ofAll, CallCounter counter, Clock clock) {
  /** Who has 48 bits of IPv6 has as many networks as they like; that much more they may. */
  private static final int NETWORKS_OF_ONE = 4;

  /** A call that has no mail sent costs little. */
  private static final int REFUSALS_FOR_A_MAIL = 20;

  private static final Duration HOUR = Duration.ofHours(1);

  /** Counts those calls to an operation that it refuses. */
  Operation on(Operation operation) {
    return request -> {
      try {
        return operation.handle(request);
      } catch (Rejection rejection) {
        countWithoutMail(request);
        throw rejection;
      }
    };
  }

  /**
   * Counts a call that has no mail sent.
   *
   * @throws Rejection if there were very many
   */
  void countWithoutMail(HttpRequest request) {
    if (ofNetwork.isPresent()) {
      String network = Network.of(request.callerAddress()).text();
      if (count("refused " + network) > ofNetwork.getAsInt() * REFUSALS_FOR_A_MAIL) {
        throw refusal(ProblemType.TOO_MANY_REQUESTS);
      }
    }
  }

  /**
   * Counts a call that is about to have a mail sent.
   *
   * @throws Rejection if there were too many; what all did keeps nobody who did nothing yet
   */
  void countMail(HttpRequest request) {
    if (ofNetwork.isEmpty() && ofAll.isEmpty()) {
      return;
    }
    Network network = Network.of(request.callerAddress());
    int own = count("network " + network.text());
    int wider = network.wider().map(each -> count("wider " + each)).orElse(own);
    if (ofNetwork.isPresent()
        && (own > ofNetwork.getAsInt() || wider > ofNetwork.getAsInt() * NETWORKS_OF_ONE)) {
      throw refusal(ProblemType.TOO_MANY_REQUESTS);
    }
    if (ofAll.isPresent() && count("all") > ofAll.getAsInt() && wider > 1) {
      throw refusal(ProblemType.VERY_BUSY);
    }
  }

  private int count(String subject) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    return counter.count(subject, hour, hour.plus(HOUR));
  }

  private Rejection refusal(ProblemType problem) {
    Instant now = clock.instant();
    return TooManyRequests.until(problem, now.truncatedTo(ChronoUnit.HOURS).plus(HOUR), now);
  }
}
