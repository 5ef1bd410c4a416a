package nl.weektegenkindermishandeling.http;

import nl.weektegenkindermishandeling.registration.Registration;

/** {@code GET /v1/registrations/{registrationId}} */
final class GetRegistration implements Operation {
  private final OpenRegistration open;
  private final RegistrationDocument document;

  GetRegistration(OpenRegistration open, RegistrationDocument document) {
    this.open = open;
    this.document = document;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = open.by(request);
    return RegistrationDocument.answer(
        registration, document.forOrganiser(registration, request.language()));
  }
}
