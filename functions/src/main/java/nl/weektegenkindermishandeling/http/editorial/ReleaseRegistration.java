package nl.weektegenkindermishandeling.http.editorial;

import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.registration.DeskFiles;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** {@code DELETE /v1/editorial/registrations/{registrationId}/assignment} */
record ReleaseRegistration(Registrations registrations, DeskFiles files, EditorsDocument document)
    implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = RegistrationInPath.find(registrations, request);
    files.release(registration);
    return document.answer(request, 200, registration);
  }
}
