package nl.weektegenkindermishandeling.http;

import java.time.Instant;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.ConfirmResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.StepContext;

/**
 * Goes the whole way of a registration before the snapshot is taken, with the contract's example:
 * parses it, reads one that is not there, and writes a change that the table refuses, since nothing
 * was stored before it.
 */
public record RegistrationPriming(
    Registrations registrations,
    ChangeRecorder changes,
    StepContexts contexts,
    Supplier<String> ids)
    implements Runnable {
  @Override
  public void run() {
    Edition edition = contexts.editions().current();
    Instant now = contexts.clock().instant();
    RegistrationForm form =
        Rejection.unlessValid(
            RegistrationForm.parse(Contract.registrationExample().values(), edition));
    Change.Registered registered =
        Registration.register(ids.get(), form, edition, contexts.tokens().get(), now);
    Registration registration = registered.after();
    registrations.find(registration.id());
    ConfirmResult result =
        registration.confirm(registered.confirmToken(), publishing(contexts.of(registration)));
    if (result instanceof Change.Confirmed confirmed && changes.save(confirmed)) {
      throw new IllegalStateException("priming stored a registration");
    }
  }

  /** Without moderation a confirmation writes to every table. */
  private static StepContext publishing(StepContext now) {
    return new StepContext(
        now.edition().withModeration(Moderation.NONE),
        now.moment(),
        now.manageToken(),
        now.confirmToken(),
        now.hints());
  }
}
