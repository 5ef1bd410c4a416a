package nl.weektegenkindermishandeling.http.editorial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.http.RegistrationVersion;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.EntityTags;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.input.Parsed;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Bodies;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Correction;
import nl.weektegenkindermishandeling.registration.CorrectionResult;
import nl.weektegenkindermishandeling.registration.NotPossible;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.StepContext;

/**
 * {@code PUT /v1/editorial/registrations/{registrationId}}: the form, as it should be, and a
 * message to the organiser beside its members.
 */
record CorrectRegistration(
    Registrations registrations,
    ChangeRecorder changes,
    StepContexts contexts,
    EditorsDocument document)
    implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = RegistrationInPath.find(registrations, request);
    EntityTags.checkSeen(request, registration.version());
    StepContext context = contexts.of(registration);
    Correction correction = read(request, registration, context.edition());
    StepContext informed = contexts.withHints(context, registration, correction.sent());
    Registration after =
        switch (registration.correct(correction, informed)) {
          case Change.Corrected corrected -> RegistrationVersion.save(changes, corrected);
          case CorrectionResult.Unchanged unchanged -> registration;
          case CorrectionResult.OnlineDiffers differs ->
              throw Rejection.of(
                  ProblemType.ONLINE_DIFFERS,
                  String.join(", ", differs.fields().stream().map(Field::name).toList()));
          case NotPossible not -> throw RegistrationVersion.notPossible(not.state());
        };
    return document.answer(request, after);
  }

  private static Correction read(HttpRequest request, Registration registration, Edition edition) {
    Map<String, Object> form = new LinkedHashMap<>(JsonBody.read(request).values());
    Map<String, Object> message = new LinkedHashMap<>();
    Optional.ofNullable(form.remove(Bodies.MESSAGE.name()))
        .ifPresent(text -> message.put(Bodies.MESSAGE.name(), text));
    Parsed<Optional<String>> words = Bodies.MESSAGE_ALONE.parseBody(message, edition);
    RegistrationForm sent =
        Rejection.unlessValid(RegistrationForm.parse(form, registration.keeping(edition)));
    return new Correction(
        sent, EditorsOnly.name(request), Rejection.unlessValid(words).orElse(null));
  }
}
