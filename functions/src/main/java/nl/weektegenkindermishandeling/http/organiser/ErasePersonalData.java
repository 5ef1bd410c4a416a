package nl.weektegenkindermishandeling.http.organiser;

import nl.weektegenkindermishandeling.http.RegistrationVersion;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.EntityTags;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.NotPossible;
import nl.weektegenkindermishandeling.registration.Registration;

/**
 * {@code DELETE /v1/registrations/{registrationId}/personal-data}. The manage link ends with it:
 * there is nothing left that it opens.
 */
record ErasePersonalData(OpenRegistration open, ChangeRecorder changes, StepContexts contexts)
    implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = open.by(request);
    EntityTags.check(request, registration.version());
    return switch (registration.erase(contexts.of(registration))) {
      case Change.Erased erased -> {
        RegistrationVersion.save(changes, erased);
        yield HttpResponse.empty(204).with("Cache-Control", "no-store");
      }
      case NotPossible not -> throw RegistrationVersion.notPossible(not.state());
    };
  }
}
