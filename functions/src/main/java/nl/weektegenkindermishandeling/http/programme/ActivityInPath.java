package nl.weektegenkindermishandeling.http.programme;

import java.util.Optional;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.programme.ListedActivity;
import nl.weektegenkindermishandeling.programme.Programme;

/** The activity that a path names. */
public final class ActivityInPath {
  private ActivityInPath() {}

  static ListedActivity find(Programme programme, HttpRequest request) {
    return find(programme, request.pathParameter("activityId"));
  }

  /** The activity with an id. Throws a rejection: not found, or gone. */
  public static ListedActivity find(Programme programme, String activityId) {
    Optional<String> id = Optional.of(activityId).filter(Ulid::isValid);
    return id.flatMap(programme::find)
        .orElseThrow(() ->
            Rejection.of(
                id.filter(programme::isRemoved).isPresent()
                    ? ProblemType.GONE
                    : ProblemType.NOT_FOUND));
  }
}
