package nl.weektegenkindermishandeling.http.programme;

import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;

/** The edition that a path names; {@code current} is the one that is being prepared or held. */
final class EditionInPath {
  private EditionInPath() {}

  static Edition find(Editions editions, HttpRequest request) {
    String id = request.pathParameter("edition");
    return (id.equals("current") ? Optional.of(editions.current()) : editions.find(id))
        .orElseThrow(() -> Rejection.of(ProblemType.NOT_FOUND));
  }
}
