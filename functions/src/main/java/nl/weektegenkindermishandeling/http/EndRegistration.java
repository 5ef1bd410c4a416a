package nl.weektegenkindermishandeling.http;

import java.util.function.Function;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Circumstances;
import nl.weektegenkindermishandeling.registration.EndResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** {@code DELETE /v1/registrations/{registrationId}} */
final class EndRegistration implements Operation {
  private final OpenRegistration open;
  private final Registrations registrations;
  private final Function<String, Circumstances> circumstances;

  EndRegistration(
      OpenRegistration open,
      Registrations registrations,
      Function<String, Circumstances> circumstances) {
    this.open = open;
    this.registrations = registrations;
    this.circumstances = circumstances;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = open.by(request);
    RegistrationVersion.check(request, registration);
    EndResult result = registration.end(circumstances.apply(registration.edition()));
    Registration after =
        switch (result) {
          case Change.Ended ended -> RegistrationVersion.save(registrations, ended);
          case EndResult.AlreadyEnded already -> registration;
        };
    return RegistrationDocument.answer(
        after, Document.build().put("state", after.state().code()).done());
  }
}
