package nl.weektegenkindermishandeling.http;

import java.util.Map;
import nl.weektegenkindermishandeling.config.Wiring;

/** What organisers do: register an activity, confirm it, and see, change or end it later. */
public final class RegistrationFunction extends HttpFunction {
  private final Runnable priming;

  /** For Lambda. */
  public RegistrationFunction() {
    this(Wiring.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public RegistrationFunction(Wiring wiring) {
    super("Registration", operations(wiring), wiring);
    RegistrationPriming way = new RegistrationPriming(wiring);
    var lists = wiring.registrationLists();
    this.priming =
        () -> {
          lists.atPlace(wiring.editions().current().id(), "none");
          way.run();
        };
  }

  private static Map<String, Operation> operations(Wiring wiring) {
    var registrations = wiring.registrations();
    var circumstances = wiring.circumstances();
    var open = new OpenRegistration(registrations, wiring.manageLinks(), wiring.clock());
    var document = new RegistrationDocument(wiring.editions(), wiring.clock());
    var limit =
        new HourlyLimit(
            wiring.callsOfOne(), wiring.callsOfAll(), wiring.callCounter(), wiring.clock());
    return Map.of(
        "POST /v1/registrations",
        limit.on(
            new RegisterActivity(
                registrations, wiring.editions(), wiring.clock(), wiring.random())),
        "POST /v1/registrations/{registrationId}/confirmation",
        new ConfirmRegistration(registrations, circumstances),
        "GET /v1/registrations/{registrationId}",
        new GetRegistration(open, document),
        "PUT /v1/registrations/{registrationId}",
        new ChangeRegistration(open, registrations, circumstances, document, limit),
        "DELETE /v1/registrations/{registrationId}",
        new EndRegistration(open, registrations, circumstances),
        "POST /v1/registration-links",
        limit.on(new AskForLinks(wiring.outbox(), wiring.clock(), wiring.random())));
  }

  @Override
  void prime() {
    priming.run();
  }
}
