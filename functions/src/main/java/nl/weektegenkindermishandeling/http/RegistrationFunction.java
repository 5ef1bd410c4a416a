package nl.weektegenkindermishandeling.http;

import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.config.Log;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.registration.Registrations;

/** What organisers do: register an activity, and confirm it. */
public final class RegistrationFunction extends HttpFunction {
  private final RegistrationPriming priming;

  /** For Lambda. */
  public RegistrationFunction() {
    this(Wiring.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public RegistrationFunction(Wiring wiring) {
    this(
        wiring.registrations(),
        wiring.editions(),
        wiring.clock(),
        wiring.random(),
        new Log("Registration", wiring.clock(), System.out));
  }

  RegistrationFunction(
      Registrations registrations,
      Editions editions,
      Clock clock,
      RandomGenerator random,
      Log log) {
    super(
        Map.of(
            "POST /v1/registrations",
            new RegisterActivity(registrations, editions, clock, random),
            "POST /v1/registrations/{registrationId}/confirmation",
            new ConfirmRegistration(registrations, editions, clock)),
        log);
    this.priming = new RegistrationPriming(registrations, editions, clock, random);
  }

  @Override
  void prime() {
    priming.run();
  }
}
