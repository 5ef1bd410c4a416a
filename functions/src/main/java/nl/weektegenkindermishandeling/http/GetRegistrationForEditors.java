package nl.weektegenkindermishandeling.http;

import java.util.Optional;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.Ulid;

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
    Registration registration = find(registrations, request);
    return RegistrationDocument.answer(
        registration, document.forEditors(registration, request.language()));
  }

  /** The registration that the path names. */
  static Registration find(Registrations registrations, HttpRequest request) {
    return Optional.of(request.pathParameter("registrationId"))
        .filter(Ulid::isValid)
        .flatMap(registrations::find)
        .orElseThrow(() -> Rejection.of(ProblemType.NOT_FOUND));
  }
}
