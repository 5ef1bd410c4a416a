package nl.weektegenkindermishandeling.http;

import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** {@code GET /v1/editorial/registrations/{registrationId}} */
final class GetRegistrationForEditors implements Operation {
  private final Registrations registrations;
  private final EditorsView view;

  GetRegistrationForEditors(Registrations registrations, EditorsView view) {
    this.registrations = registrations;
    this.view = view;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = RegistrationInPath.find(registrations, request);
    return view.answer(request, registration);
  }
}
