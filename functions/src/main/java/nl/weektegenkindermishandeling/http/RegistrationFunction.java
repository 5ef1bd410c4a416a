package nl.weektegenkindermishandeling.http;

import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.config.Log;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.registration.Registrations;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** What organisers do: register an activity, and confirm it. */
public final class RegistrationFunction extends HttpFunction implements Resource {
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

  @SuppressWarnings(
      "this-escape") // the context keeps a weak reference, and calls only after the start
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
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    priming.run();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
