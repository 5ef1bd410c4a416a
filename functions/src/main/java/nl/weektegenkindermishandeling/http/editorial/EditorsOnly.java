package nl.weektegenkindermishandeling.http.editorial;

import java.util.Arrays;
import java.util.Optional;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;

/**
 * Lets only members of the group of editors call an operation. The gateway has checked the token by
 * then; which groups its owner is in, it does not look at.
 */
record EditorsOnly(Operation operation) implements Operation {
  private static final String GROUP = "editors";

  @Override
  public HttpResponse handle(HttpRequest request) {
    if (!isEditor(request)) {
      throw Rejection.of(ProblemType.NOT_AN_EDITOR);
    }
    return operation.handle(request);
  }

  /** The gateway writes a list in a claim as {@code [editors admins]}: no name has a blank. */
  private static boolean isEditor(HttpRequest request) {
    return Optional.ofNullable(request.claims().get("cognito:groups"))
        .filter(groups -> groups.startsWith("[") && groups.endsWith("]"))
        .map(groups -> groups.substring(1, groups.length() - 1).split(" "))
        .map(groups -> Arrays.asList(groups).contains(GROUP))
        .orElse(false);
  }

  /** Who the editor is, as the history names it: by address if the token tells it. */
  static String name(HttpRequest request) {
    String subject = request.claims().get("sub");
    String email = request.claims().get("email");
    if (email == null && subject == null) {
      throw new IllegalStateException("the token names nobody");
    }
    return email == null ? String.valueOf(subject) : email;
  }
}
