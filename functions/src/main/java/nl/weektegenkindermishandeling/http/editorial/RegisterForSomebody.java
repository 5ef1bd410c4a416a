package nl.weektegenkindermishandeling.http.editorial;

import java.util.function.Supplier;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.RegistrationVersion;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.EntityTags;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.StepContext;

/**
 * {@code POST /v1/editorial/registrations}: for somebody who phoned, also when registration is
 * closed. Nobody need confirm it.
 */
record RegisterForSomebody(ChangeRecorder changes, StepContexts contexts, Supplier<String> ids)
    implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Edition edition = contexts.editions().current();
    RegistrationForm form =
        Rejection.unlessValid(RegistrationForm.parse(JsonBody.read(request).values(), edition));
    String id = ids.get();
    StepContext context = contexts.ofNew(edition, id, form);
    Registration registered =
        RegistrationVersion.save(
            changes, Registration.registerFor(id, form, EditorsOnly.name(request), context));
    return HttpResponse.json(
            201,
            Document.build()
                .put("registrationId", id)
                .put("state", registered.state().code())
                .done())
        .with("Location", "/v1/editorial/registrations/" + id)
        .with("ETag", EntityTags.of(registered.version()))
        .with("Cache-Control", "no-store");
  }
}
