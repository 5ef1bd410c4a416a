package nl.weektegenkindermishandeling.http;

import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Circumstances;
import nl.weektegenkindermishandeling.registration.ConfirmResult;
import nl.weektegenkindermishandeling.registration.FormCheck;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.Token;
import nl.weektegenkindermishandeling.registration.Ulid;

/**
 * Goes the whole way of a registration before the snapshot is taken, with the contract's example:
 * checks it, reads one that is not there, and writes a change that the table refuses, since nothing
 * was stored before it.
 */
final class RegistrationPriming {
  private final Wiring wiring;

  RegistrationPriming(Wiring wiring) {
    this.wiring = wiring;
  }

  void run() {
    Registrations registrations = wiring.registrations();
    RandomGenerator random = wiring.random();
    Edition edition = wiring.editions().current();
    Circumstances now = publishing(wiring.circumstances().apply(edition.id()));
    Document example = Contract.registrationExample();
    FormCheck.check(example.values(), edition);
    Token token = Token.random(random);
    Registration registration =
        Registration.register(
                Ulid.random(wiring.clock(), random),
                RegistrationForm.read(example.values(), edition.regions()),
                edition,
                token,
                now.moment())
            .after();
    registrations.find(registration.id());
    ConfirmResult result = registration.confirm(token, now);
    if (result instanceof Change.Confirmed confirmed && registrations.save(confirmed)) {
      throw new IllegalStateException("priming stored a registration");
    }
  }

  /** Without moderation a confirmation writes to every table, and looks for no hints. */
  private static Circumstances publishing(Circumstances now) {
    return new Circumstances(
        now.edition().withModeration(Moderation.NONE), now.moment(), now.tokens(), now.hints());
  }
}
