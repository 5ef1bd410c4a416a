package nl.weektegenkindermishandeling.http.organiser;

import nl.weektegenkindermishandeling.http.RegistrationVersion;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.EntityTags;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.NotPossible;
import nl.weektegenkindermishandeling.registration.Outcome;
import nl.weektegenkindermishandeling.registration.OutcomeResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.StepContext;

/**
 * {@code PUT /v1/registrations/{registrationId}/outcome}. It replaces what was told before, and
 * nothing else: whoever follows the mail's link needs to have read no version.
 */
record ReportOutcome(
    OpenRegistration open,
    ChangeRecorder changes,
    StepContexts contexts,
    OrganiserDocument document)
    implements Operation {

  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = open.by(request);
    if (request.header("if-match").isPresent()) {
      EntityTags.check(request, registration.version());
    }
    StepContext context = contexts.of(registration);
    Outcome outcome =
        Rejection.unlessValid(
            Outcome.TYPE.parseBody(JsonBody.read(request).values(), context.edition()));
    Registration after =
        switch (registration.report(outcome, context)) {
          case Change.Reported reported -> RegistrationVersion.save(changes, reported);
          case OutcomeResult.Unchanged unchanged -> registration;
          case OutcomeResult.TooOften often ->
              throw TooManyRequests.until(
                  ProblemType.TOO_MANY_EDITS, often.until(), context.moment());
          case NotPossible not -> throw RegistrationVersion.notPossible(not.state());
        };
    return document.answer(request, after);
  }
}
