package nl.weektegenkindermishandeling.http.organiser;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.RegistrationDocument;
import nl.weektegenkindermishandeling.http.RegistrationVersion;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.EntityTags;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.EndResult;
import nl.weektegenkindermishandeling.registration.Registration;

/** {@code DELETE /v1/registrations/{registrationId}} */
record EndRegistration(OpenRegistration open, ChangeRecorder changes, StepContexts contexts)
    implements Operation {

  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = open.by(request);
    EntityTags.check(request, registration.version());
    Registration after =
        switch (registration.end(contexts.of(registration))) {
          case Change.Ended ended -> RegistrationVersion.save(changes, ended);
          case EndResult.AlreadyEnded already -> registration;
        };
    return RegistrationDocument.answer(
        after, Document.build().put("state", after.state().code()).done());
  }
}
