package nl.weektegenkindermishandeling.http;

import java.util.Arrays;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** The version of a registration as an entity tag: who changes it says which one was seen. */
final class RegistrationVersion {
  private RegistrationVersion() {}

  static String etag(Registration registration) {
    return "\"" + registration.version() + "\"";
  }

  /** Goes on if If-Match names this version (RFC 9110, 13.1.1; RFC 6585, 3 if it is missing). */
  static void check(HttpRequest request, Registration registration) {
    String ifMatch =
        request
            .header("if-match")
            .orElseThrow(() -> Rejection.of(ProblemType.PRECONDITION_REQUIRED));
    String etag = etag(registration);
    boolean matches =
        Arrays.stream(ifMatch.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    if (!matches) {
      throw Rejection.of(ProblemType.STALE);
    }
  }

  /** Stores a change, unless somebody else's came first. Answers the registration as it is then. */
  static Registration save(Registrations registrations, Change change) {
    if (!registrations.save(change)) {
      throw Rejection.of(ProblemType.STALE);
    }
    return change.after();
  }
}
