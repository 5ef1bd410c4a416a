package nl.weektegenkindermishandeling.http.programme;

import java.util.Optional;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.programme.ListedActivity;
import nl.weektegenkindermishandeling.programme.Programme;

/** The activity that a path names. */
final class ActivityInPath {
  private ActivityInPath() {}

  static ListedActivity find(Programme programme, HttpRequest request) {
    Optional<String> id = Optional.of(request.pathParameter("activityId")).filter(Ulid::isValid);
    return id.flatMap(programme::find)
        .orElseThrow(() ->
            Rejection.of(
                id.filter(programme::isRemoved).isPresent()
                    ? ProblemType.GONE
                    : ProblemType.NOT_FOUND));
  }
}
