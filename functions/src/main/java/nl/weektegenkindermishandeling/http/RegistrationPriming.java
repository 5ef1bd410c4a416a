package nl.weektegenkindermishandeling.http;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Network;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.FormFields;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.StepContext;

/**
 * Goes the whole way of a registration before the snapshot is taken, with the contract's example:
 * parses it, reads one that is not there, and writes a change that the table refuses, since nothing
 * was stored before it.
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
    RegistrationForm form = exampleForm();
    Change.Registered registered =
        Registration.register(ids.get(), form, edition, contexts.tokens().get(), now, false);
    Registration registration = registered.after();
    registrations.find(registration.id());
    StepContext context = publishing(contexts.of(registration));
    if (registration.confirm(registered.confirmToken(), HERE, context)
            instanceof Change.Confirmed confirmed
        && changes.save(confirms ? confirmed : ended(confirmed.after(), context))) {
      throw new IllegalStateException("priming stored a registration");
    }
  }

  private static Change ended(Registration online, StepContext context) {
    return (Change.Ended) online.end(Cancellation.BARE, context);
  }

  /** The contract's example, by the rules of the year that it is for, and at a place. */
  private static RegistrationForm exampleForm() {
    Document example =
        Contract.registrationExample()
            .with("attendance", "hybrid")
            .with(
                "location",
                Map.of(
                    "name", "De Voorbeeldzaal",
                    "postcode", "3511 AB",
                    "place", "Utrecht",
                    "municipality", "GM0344"));
    int year = Integer.parseInt(example.text(FormFields.ACCEPTED_CONDITIONS.name()));
    return Rejection.unlessValid(RegistrationForm.parse(example.values(), Edition.of(year)));
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
