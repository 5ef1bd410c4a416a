package nl.weektegenkindermishandeling.http.editorial;

import java.util.Optional;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** The registration that a path names, for those who may see all. */
final class RegistrationInPath {
  private RegistrationInPath() {}

  static Registration find(Registrations registrations, HttpRequest request) {
    return Optional.of(request.pathParameter("registrationId"))
        .filter(Ulid::isValid)
        .flatMap(registrations::find)
        .orElseThrow(() -> Rejection.of(ProblemType.NOT_FOUND));
  }
}
