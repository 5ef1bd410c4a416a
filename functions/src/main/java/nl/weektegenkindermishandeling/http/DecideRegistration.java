package nl.weektegenkindermishandeling.http;

import java.util.Optional;
import java.util.function.Function;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.registration.BodyCheck;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Circumstances;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.DecisionResult;
import nl.weektegenkindermishandeling.registration.NotPossible;
import nl.weektegenkindermishandeling.registration.Reason;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.Verdict;

/** {@code POST /v1/editorial/registrations/{registrationId}/decision} */
final class DecideRegistration implements Operation {
  private final Registrations registrations;
  private final Function<String, Circumstances> circumstances;
  private final EditorsView view;

  DecideRegistration(
      Registrations registrations,
      Function<String, Circumstances> circumstances,
      EditorsView view) {
    this.registrations = registrations;
    this.circumstances = circumstances;
    this.view = view;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = RegistrationInPath.find(registrations, request);
    RegistrationVersion.checkSeen(request, registration);
    Document body = JsonBody.read(request);
    Rejection.ifAny(BodyCheck.decision(body.values()));
    Decision decision = decision(body, EditorsOnly.name(request));
    DecisionResult result =
        registration.decide(decision, circumstances.apply(registration.edition()));
    Registration after =
        switch (result) {
          case Change.Decided decided -> RegistrationVersion.save(registrations, decided);
          case NotPossible not -> throw new Rejection(Problem.notPossible(not.state()));
        };
    HttpResponse answer = view.answer(request, after);
    return decision.verdict() == Verdict.APPROVE ? answer.counting("Approved") : answer;
  }

  private static Decision decision(Document body, String editor) {
    return new Decision(
        Coded.get(Verdict.class, body.text("decision")),
        editor,
        Optional.ofNullable(body.textOrNull("reason"))
            .map(code -> Coded.get(Reason.class, code))
            .orElse(null),
        body.textOrNull("message"));
  }
}
