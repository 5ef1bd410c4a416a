package nl.weektegenkindermishandeling.http.organiser;

import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.RegistrationVersion;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.EntityTags;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.EditResult;
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
    EntityTags.check(request, registration.version());
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
   * To change something, neither a version of the conditions that was accepted before nor a code
   * that was chosen before need be replaced by a later one.
   */
  private static RegistrationForm parse(
      HttpRequest request, Registration registration, Edition edition) {
    return Rejection.unlessValid(
        RegistrationForm.parse(JsonBody.read(request).values(), registration.keeping(edition)));
  }
}
