package nl.weektegenkindermishandeling.http.editorial;

import nl.weektegenkindermishandeling.delivery.AddressBook;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** {@code DELETE /v1/editorial/registrations/{registrationId}/suppression} */
record LiftSuppression(Registrations registrations, AddressBook addresses, EditorsDocument document)
    implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = RegistrationInPath.find(registrations, request);
    addresses.lift(registration.form().contact().emailHash());
    return document.answer(request, registration);
  }
}
