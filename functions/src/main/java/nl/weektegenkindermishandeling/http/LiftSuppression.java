package nl.weektegenkindermishandeling.http;

import nl.weektegenkindermishandeling.mail.AddressBook;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** {@code DELETE /v1/editorial/registrations/{registrationId}/suppression} */
final class LiftSuppression implements Operation {
  private final Registrations registrations;
  private final AddressBook addresses;
  private final EditorsView view;

  LiftSuppression(Registrations registrations, AddressBook addresses, EditorsView view) {
    this.registrations = registrations;
    this.addresses = addresses;
    this.view = view;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = RegistrationInPath.find(registrations, request);
    addresses.lift(registration.form().contact().addressHash());
    return view.answer(request, registration);
  }
}
