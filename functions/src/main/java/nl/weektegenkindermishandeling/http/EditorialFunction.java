package nl.weektegenkindermishandeling.http;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.registration.QueueQuery;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;

/** What editors do: look through what waits, and decide. */
public final class EditorialFunction extends HttpFunction {
  private final Runnable priming;

  /** For Lambda. */
  public EditorialFunction() {
    this(Wiring.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public EditorialFunction(Wiring wiring) {
    super(
        "Editorial",
        operations(wiring).entrySet().stream()
            .collect(toMap(Map.Entry::getKey, route -> new EditorsOnly(route.getValue()))),
        wiring);
    this.priming = priming(wiring);
  }

  private static Map<String, Operation> operations(Wiring wiring) {
    var registrations = wiring.registrations();
    var lists = wiring.registrationLists();
    var addresses = wiring.addressBook();
    var view =
        new EditorsView(new RegistrationDocument(wiring.editions(), wiring.clock()), addresses);
    return Map.of(
        "GET /v1/editorial/registrations",
        new ListQueue(lists, wiring.editions(), wiring.clock()),
        "GET /v1/editorial/registrations/{registrationId}",
        new GetRegistrationForEditors(registrations, view),
        "DELETE /v1/editorial/registrations/{registrationId}/suppression",
        new LiftSuppression(registrations, addresses, view),
        "POST /v1/editorial/registrations/{registrationId}/decision",
        new DecideRegistration(registrations, wiring.circumstances(), view),
        "GET /v1/editorial/registrations.csv",
        new ExportRegistrations(lists, wiring.editions()),
        "GET /v1/editorial/statistics",
        new GetStatistics(lists, wiring.programme(), wiring.editions(), wiring.clock()));
  }

  private static Runnable priming(Wiring wiring) {
    String edition = wiring.editions().current().id();
    RegistrationLists lists = wiring.registrationLists();
    RegistrationPriming way = new RegistrationPriming(wiring);
    return () -> {
      lists.queue(new QueueQuery(edition, RegistrationState.SUBMITTED, null, 1, null));
      way.run();
    };
  }

  @Override
  void prime() {
    priming.run();
  }
}
