package nl.weektegenkindermishandeling.http.organiser;

import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;

/** {@code GET /v1/registrations/{registrationId}} */
record GetRegistration(OpenRegistration open, OrganiserDocument document) implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    return document.answer(request, open.by(request));
  }
}
