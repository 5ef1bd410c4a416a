package nl.weektegenkindermishandeling.http.editorial;

import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.registration.Registrations;

/** {@code GET /v1/editorial/registrations/{registrationId}} */
record GetRegistrationForEditors(Registrations registrations, EditorsDocument document)
    implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    return document.answer(request, RegistrationInPath.find(registrations, request));
  }
}
