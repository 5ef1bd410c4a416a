package nl.weektegenkindermishandeling.http;

import java.util.function.Function;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Circumstances;
import nl.weektegenkindermishandeling.registration.EditResult;
import nl.weektegenkindermishandeling.registration.FormCheck;
import nl.weektegenkindermishandeling.registration.NotPossible;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.Registrations;

/** {@code PUT /v1/registrations/{registrationId}} */
final class ChangeRegistration implements Operation {
  private final OpenRegistration open;
  private final Registrations registrations;
  private final Function<String, Circumstances> circumstances;
  private final RegistrationDocument document;
  private final HourlyLimit limit;

  ChangeRegistration(
      OpenRegistration open,
      Registrations registrations,
      Function<String, Circumstances> circumstances,
      RegistrationDocument document,
      HourlyLimit limit) {
    this.open = open;
    this.registrations = registrations;
    this.circumstances = circumstances;
    this.document = document;
    this.limit = limit;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = open.by(request);
    RegistrationVersion.check(request, registration);
    Circumstances now = circumstances.apply(registration.edition());
    Document body = JsonBody.read(request);
    Rejection.ifAny(
        FormCheck.check(body.values(), withAccepted(registration, body, now.edition())));
    EditResult result =
        registration.edit(RegistrationForm.read(body.values(), now.edition().regions()), now);
    Registration after =
        switch (result) {
          case Change.Edited edited -> {
            if (edited.handoverToken() != null) {
              limit.admit(request); // somebody who may be a stranger gets a mail
            }
            yield RegistrationVersion.save(registrations, edited);
          }
          case EditResult.Unchanged unchanged -> registration;
          case NotPossible not -> throw new Rejection(Problem.notPossible(not.state()));
        };
    return RegistrationDocument.answer(after, document.forOrganiser(after, request.language()));
  }

  /**
   * Whoever accepted a version of the conditions need not accept a later one to change something.
   */
  private static Edition withAccepted(Registration registration, Document body, Edition edition) {
    String accepted = registration.form().submitted().text("acceptedConditions");
    return accepted.equals(body.values().get("acceptedConditions"))
        ? edition.withConditionsVersion(accepted)
        : edition;
  }
}
