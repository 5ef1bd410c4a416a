package nl.weektegenkindermishandeling.http.editorial;

import nl.weektegenkindermishandeling.http.RegistrationVersion;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.EntityTags;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Bodies;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.NotPossible;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.StepContext;
import nl.weektegenkindermishandeling.registration.Verdict;

/** {@code POST /v1/editorial/registrations/{registrationId}/decision} */
record DecideRegistration(
    Registrations registrations,
    ChangeRecorder changes,
    StepContexts contexts,
    EditorsDocument document)
    implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = RegistrationInPath.find(registrations, request);
    EntityTags.checkSeen(request, registration.version());
    StepContext context = contexts.of(registration);
    Decision decision =
        Rejection.unlessValid(
                Bodies.DECISION.parseBody(JsonBody.read(request).values(), context.edition()))
            .by(EditorsOnly.name(request));
    Registration after =
        switch (registration.decide(decision, context)) {
          case Change.Decided decided -> RegistrationVersion.save(changes, decided);
          case NotPossible not -> throw RegistrationVersion.notPossible(not.state());
        };
    HttpResponse answer = document.answer(request, after);
    return decision.verdict() == Verdict.APPROVE ? answer.counting("Approved") : answer;
  }
}
