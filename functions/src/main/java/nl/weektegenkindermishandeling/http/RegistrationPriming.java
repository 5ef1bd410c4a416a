package nl.weektegenkindermishandeling.http;

import java.time.Instant;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Network;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.ExampleRegistration;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.StepContext;

/**
 * Goes the steps of a registration that follow on the first, before the snapshot is taken and with
 * the example: reads it, confirms it, and writes the change. It is made on a rehearsal's context,
 * where nothing is stored; elsewhere the table would refuse the change, since nothing was stored
 * before it.
 *
 * @param confirms whether the function confirms addresses; one that may not ends what is online
 */
public record RegistrationPriming(
    Registrations registrations,
    ChangeRecorder changes,
    StepContexts contexts,
    Supplier<String> ids,
    boolean confirms)
    implements Runnable {
  private static final Network HERE = Network.of("127.0.0.1");

  @Override
  public void run() {
    Edition edition = contexts.editions().current();
    Instant now = contexts.clock().instant();
    RegistrationForm form =
        Rejection.unlessValid(
            RegistrationForm.parse(ExampleRegistration.of(edition).values(), edition));
    Change.Registered registered =
        Registration.register(ids.get(), form, edition, contexts.tokens().get(), now, false);
    Registration registration = registered.after();
    registrations.find(registration.id());
    StepContext context = publishing(contexts.of(registration));
    if (registration.confirm(registered.confirmToken(), HERE, context)
        instanceof Change.Confirmed confirmed) {
      changes.save(confirms ? confirmed : ended(confirmed.after(), context));
    }
  }

  private static Change ended(Registration online, StepContext context) {
    return (Change.Ended) online.end(Cancellation.BARE, context);
  }

  /** Without moderation a confirmation writes to every table. */
  private static StepContext publishing(StepContext context) {
    return new StepContext(
        context.edition().withModeration(Moderation.NONE),
        context.moment(),
        context.manageToken(),
        context.confirmToken(),
        context.hints());
  }
}
