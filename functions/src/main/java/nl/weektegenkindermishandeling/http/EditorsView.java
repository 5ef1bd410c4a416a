package nl.weektegenkindermishandeling.http;

import nl.weektegenkindermishandeling.mail.AddressBook;
import nl.weektegenkindermishandeling.registration.Registration;

/** A registration as editors see it, and whether its organiser can be reached. */
record EditorsView(RegistrationDocument document, AddressBook addresses) {
  HttpResponse answer(HttpRequest request, Registration registration) {
    return RegistrationDocument.answer(
        registration,
        document.forEditors(
            registration,
            addresses.trouble(registration.form().contact().addressHash()),
            request.language()));
  }
}
