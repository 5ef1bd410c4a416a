package nl.weektegenkindermishandeling.http.editorial;

import java.util.List;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.RegistrationVersion;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.DryRunParameter;
import nl.weektegenkindermishandeling.http.protocol.EntityTags;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.mail.PlainMails;
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
    EditorsDocument document,
    PlainMails mails)
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
    Change.Decided decided =
        switch (registration.decide(decision, context)) {
          case Change.Decided possible -> possible;
          case NotPossible not -> throw RegistrationVersion.notPossible(not.state());
        };
    if (DryRunParameter.isAsked(request)) {
      return preview(decided);
    }
    HttpResponse answer = document.answer(request, RegistrationVersion.save(changes, decided));
    return decision.verdict() == Verdict.APPROVE ? answer.counting("Approved") : answer;
  }

  private HttpResponse preview(Change.Decided decided) {
    List<Document> previews =
        changes.mails().about(decided).stream()
            .map(mails::write)
            .map(mail ->
                Document.build().put("subject", mail.subject()).put("text", mail.text()).done())
            .toList();
    return HttpResponse.json(200, Document.build().putDocuments("mails", previews).done())
        .with("Cache-Control", "no-store");
  }
}
