package nl.weektegenkindermishandeling.http.editorial;

import java.time.Clock;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.registration.Bodies;
import nl.weektegenkindermishandeling.registration.DeskFile;
import nl.weektegenkindermishandeling.registration.DeskFiles;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** {@code POST /v1/editorial/registrations/{registrationId}/notes} */
record AddNote(
    Registrations registrations,
    DeskFiles files,
    Editions editions,
    EditorsDocument document,
    Clock clock)
    implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Registration registration = RegistrationInPath.find(registrations, request);
    String text =
        Rejection.unlessValid(
            Bodies.NOTE.parseBody(JsonBody.read(request).values(), editions.current()));
    DeskFile.Note note = new DeskFile.Note(clock.instant(), EditorsOnly.name(request), text);
    if (!files.add(registration, note)) {
      throw Rejection.of(ProblemType.TOO_MANY_NOTES);
    }
    return document.answer(request, 201, registration);
  }
}
