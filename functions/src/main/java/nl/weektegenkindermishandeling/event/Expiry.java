package nl.weektegenkindermishandeling.event;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.StepContext;

/** Ends registrations that were not confirmed in time. */
record Expiry(
    RegistrationLists registrations,
    ChangeRecorder changes,
    Editions editions,
    Clock clock,
    Supplier<Token> tokens) {
  private static final int SOME = 50;

  /** Ends some of them; the next minute ends more. Answers how many. */
  int run() {
    StepContext context =
        new StepContext(editions.current(), clock.instant(), tokens.get(), tokens.get(), List.of());
    Instant late = context.moment().minus(Registration.TIME_TO_CONFIRM);
    List<Registration> unconfirmed =
        registrations.inStateSinceBefore(
            context.edition().id(), RegistrationState.AWAITING_CONFIRMATION, late, SOME);
    return (int)
        unconfirmed.stream()
            .flatMap(registration -> registration.expire(context).stream())
            .filter(changes::save)
            .count();
  }
}
