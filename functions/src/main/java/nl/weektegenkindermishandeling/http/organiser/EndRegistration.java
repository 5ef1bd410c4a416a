package nl.weektegenkindermishandeling.http.organiser;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.RegistrationDocument;
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
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.programme.CancellationFields;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.EndResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.StepContext;

/**
 * {@code DELETE /v1/registrations/{registrationId}}, and {@code PUT …/cancellation}, which tells
 * why.
 *
 * @param explained whether a body tells why
 */
record EndRegistration(
    OpenRegistration open, ChangeRecorder changes, StepContexts contexts, boolean explained)
    implements Operation {

  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = open.by(request);
    EntityTags.check(request, registration.version());
    StepContext context = contexts.of(registration);
    Cancellation why = explained ? read(request, context) : Cancellation.BARE;
    Registration after =
        switch (registration.end(why, context)) {
          case Change.Ended ended -> RegistrationVersion.save(changes, ended);
          case EndResult.AlreadyEnded already -> registration;
          case EndResult.TooOften often ->
              throw TooManyRequests.until(
                  ProblemType.TOO_MANY_EDITS, often.until(), context.moment());
        };
    return RegistrationDocument.answer(
        after, Document.build().put("state", after.state().code()).done());
  }

  private static Cancellation read(HttpRequest request, StepContext context) {
    return Rejection.unlessValid(
        CancellationFields.TYPE.parseBody(JsonBody.read(request).values(), context.edition()));
  }
}
