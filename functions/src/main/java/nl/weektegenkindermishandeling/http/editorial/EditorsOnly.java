package nl.weektegenkindermishandeling.http.editorial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.editor.RemovedEditors;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;

/**
 * Lets only editors call an operation, or only chief editors. The gateway has checked the token by
 * then; which groups its owner is in, it does not look at. A chief editor is an editor too. Who was
 * removed since the token was made is no editor any more.
 */
record EditorsOnly(Operation operation, boolean chiefs, RemovedEditors removed)
    implements Operation {
  private static final String EDITORS = "editors";
  private static final String CHIEF_EDITORS = "chief-editors";

  @Override
  public HttpResponse handle(HttpRequest request) {
    List<String> groups = groups(request);
    boolean isChief = groups.contains(CHIEF_EDITORS);
    if ((!isChief && !groups.contains(EDITORS)) || removed.contains(id(request))) {
      throw Rejection.of(ProblemType.NOT_AN_EDITOR);
    }
    if (chiefs && !isChief) {
      throw Rejection.of(ProblemType.NOT_A_CHIEF_EDITOR);
    }
    return operation.handle(request);
  }

  /** The gateway writes a list in a claim as {@code [editors admins]}: no name has a blank. */
  private static List<String> groups(HttpRequest request) {
    return Optional.ofNullable(request.claims().get("cognito:groups"))
        .filter(groups -> groups.startsWith("[") && groups.endsWith("]"))
        .map(groups -> groups.substring(1, groups.length() - 1).split(" "))
        .map(Arrays::asList)
        .orElse(List.of());
  }

  private static String id(HttpRequest request) {
    return Optional.ofNullable(request.claims().get("sub"))
        .orElseThrow(() -> new IllegalStateException("the token names nobody"));
  }

  /** Who the editor is, as the history names it: by address if the token tells it. */
  static String name(HttpRequest request) {
    String email = request.claims().get("email");
    return email == null ? id(request) : email;
  }
}
