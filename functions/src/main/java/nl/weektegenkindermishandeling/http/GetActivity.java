package nl.weektegenkindermishandeling.http;

import java.util.Optional;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.registration.Ulid;

/** {@code GET /v1/activities/{activityId}} */
final class GetActivity implements Operation {
  private final Programme programme;

  GetActivity(Programme programme) {
    this.programme = programme;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    return Optional.of(request.pathParameter("activityId"))
        .filter(Ulid::isValid)
        .flatMap(programme::find)
        .map(ActivityDocument::write)
        .map(document -> PublicAnswer.of(request, HttpResponse.json(200, document)))
        .orElseThrow(() -> Rejection.of(ProblemType.NOT_FOUND));
  }
}
