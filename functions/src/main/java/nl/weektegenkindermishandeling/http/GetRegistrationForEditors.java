package nl.weektegenkindermishandeling.http;

import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** {@code GET /v1/editorial/registrations/{registrationId}} */
final class GetRegistrationForEditors implements Operation {
  private final Registrations registrations;
  private final RegistrationDocument document;

  GetRegistrationForEditors(Registrations registrations, RegistrationDocument document) {
    this.registrations = registrations;
    this.document = document;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = RegistrationInPath.find(registrations, request);
    return RegistrationDocument.answer(
        registration, document.forEditors(registration, request.language()));
  }
}
