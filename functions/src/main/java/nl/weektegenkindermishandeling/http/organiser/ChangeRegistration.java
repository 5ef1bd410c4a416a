package nl.weektegenkindermishandeling.http.organiser;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.RegistrationVersion;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.EditResult;
import nl.weektegenkindermishandeling.registration.FormFields;
import nl.weektegenkindermishandeling.registration.NotPossible;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.StepContext;

/** {@code PUT /v1/registrations/{registrationId}} */
record ChangeRegistration(
    OpenRegistration open,
    ChangeRecorder changes,
    StepContexts contexts,
    OrganiserDocument document,
    CallLimits limits)
    implements Operation {

  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = open.by(request);
    RegistrationVersion.check(request, registration);
    StepContext context = contexts.of(registration);
    RegistrationForm sent = parse(request, registration, context.edition());
    StepContext informed =
        registration.wantsHintsOn(sent) ? contexts.withHints(context, registration, sent) : context;
    Registration after =
        switch (registration.edit(sent, informed)) {
          case Change.Edited edited -> {
            if (edited.handoverToken() != null) {
              limits.countMail(request); // somebody who may be a stranger gets a mail
            }
            yield RegistrationVersion.save(changes, edited);
          }
          case EditResult.Unchanged unchanged -> registration;
          case EditResult.TooOften often ->
              throw TooManyRequests.until(
                  ProblemType.TOO_MANY_EDITS, often.until(), context.moment());
          case NotPossible not -> throw RegistrationVersion.notPossible(not.state());
        };
    return document.answer(request, after);
  }

  /**
   * A version of the conditions that was accepted before need not be replaced by a later one to
   * change something.
   */
  private static RegistrationForm parse(
      HttpRequest request, Registration registration, Edition edition) {
    Document body = JsonBody.read(request);
    String accepted = registration.form().acceptedConditions();
    boolean again = accepted.equals(body.values().get(FormFields.ACCEPTED_CONDITIONS.name()));
    return Rejection.unlessValid(
        RegistrationForm.parse(
            body.values(), again ? edition.withConditionsVersion(accepted) : edition));
  }
}
