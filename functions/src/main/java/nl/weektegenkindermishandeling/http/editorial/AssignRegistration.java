package nl.weektegenkindermishandeling.http.editorial;

import java.time.Clock;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.registration.DeskFile;
import nl.weektegenkindermishandeling.registration.DeskFiles;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** {@code PUT /v1/editorial/registrations/{registrationId}/assignment} */
record AssignRegistration(
    Registrations registrations, DeskFiles files, EditorsDocument document, Clock clock)
    implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = RegistrationInPath.find(registrations, request);
    DeskFile.Assignment assignment =
        new DeskFile.Assignment(EditorsOnly.name(request), clock.instant());
    if (!files.assign(registration, assignment)) {
      throw Rejection.of(
          ProblemType.ASSIGNED,
          files
              .find(registration.id())
              .assignmentAt(clock.instant())
              .map(DeskFile.Assignment::editor)
              .orElse("?"));
    }
    return document.answer(request, 200, registration);
  }
}
