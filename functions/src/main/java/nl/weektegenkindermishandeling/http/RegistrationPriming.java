package nl.weektegenkindermishandeling.http;

import java.time.Clock;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.registration.Change;
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
  private final Registrations registrations;
  private final Editions editions;
  private final Clock clock;
  private final RandomGenerator random;

  RegistrationPriming(
      Registrations registrations, Editions editions, Clock clock, RandomGenerator random) {
    this.registrations = registrations;
    this.editions = editions;
    this.clock = clock;
    this.random = random;
  }

  void run() {
    Edition edition = editions.current();
    Document example = Contract.registrationExample();
    FormCheck.check(example.values(), edition);
    Token token = Token.random(random);
    Registration registration =
        Registration.register(
                Ulid.random(clock, random),
                RegistrationForm.read(example.values(), edition.regions()),
                edition,
                token,
                clock.instant())
            .after();
    registrations.find(registration.id());
    ConfirmResult result = registration.confirm(token, edition, clock.instant());
    if (result instanceof Change.Confirmed confirmed && registrations.save(confirmed)) {
      throw new IllegalStateException("priming stored a registration");
    }
  }
}
