package nl.weektegenkindermishandeling.http;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.Problem;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationState;

/**
 * The version of a registration as an entity tag, by which a change says which version was seen.
 */
public final class RegistrationVersion {
  private static final String ANY = "*";
  private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"[^\"]*\"");

  private RegistrationVersion() {}

  static String etag(Registration registration) {
    return "\"" + registration.version() + "\"";
  }

  /**
   * Goes on if If-Match names this version, or any (RFC 9110, 13.1.1; RFC 6585, 3 if it is
   * missing).
   */
  public static void check(HttpRequest request, Registration registration) {
    List<String> tags = tags(request);
    if (!tags.contains(ANY) && !tags.contains(etag(registration))) {
      throw Rejection.of(ProblemType.STALE);
    }
  }

  /** The same, for those who must have seen what they decide about: any version is not enough. */
  public static void checkSeen(HttpRequest request, Registration registration) {
    if (tags(request).contains(ANY)) {
      throw Rejection.of(ProblemType.PRECONDITION_REQUIRED);
    }
    check(request, registration);
  }

  private static List<String> tags(HttpRequest request) {
    String header =
        request
            .header("if-match")
            .orElseThrow(() -> Rejection.of(ProblemType.PRECONDITION_REQUIRED));
    List<String> tags = Arrays.stream(header.split(",")).map(String::strip).toList();
    if (!tags.stream().allMatch(tag -> tag.equals(ANY) || ENTITY_TAG.matcher(tag).matches())) {
      Rejection.ifAny(List.of(FieldError.of("If-Match", InputError.NOT_AN_ENTITY_TAG)));
    }
    return tags;
  }

  /** Stores a change, unless somebody else's came first. Answers the registration as it is then. */
  public static Registration save(ChangeRecorder changes, Change change) {
    if (!changes.save(change)) {
      throw Rejection.of(ProblemType.STALE);
    }
    return change.after();
  }

  /** The step is not possible in this state, which a program finds in a member of its own. */
  public static Rejection notPossible(RegistrationState state) {
    return new Rejection(
        Problem.of(ProblemType.NOT_POSSIBLE_NOW, state).telling("state", state.code()));
  }
}
