package nl.weektegenkindermishandeling.http.editorial;

import java.time.Clock;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.settings.SettingsChange;
import nl.weektegenkindermishandeling.settings.SettingsDesk;

/**
 * The edition that a path names, with its settings as they are stored now: also the one after the
 * current, which is prepared.
 */
record EditionAtDesk(Editions editions, SettingsDesk desk, Clock clock) {
  Edition find(HttpRequest request) {
    Edition edition = named(request);
    return desk.current(edition.id()).map(version -> version.of(edition)).orElse(edition);
  }

  /** The edition as it is known without a look at the desk. */
  Edition named(HttpRequest request) {
    String id = request.pathParameter("edition");
    return (id.equals("current") ? Optional.of(editions.current()) : editions.find(id))
        .or(() -> Optional.of(editions.next()).filter(next -> next.id().equals(id)))
        .orElseThrow(() -> Rejection.of(ProblemType.NOT_FOUND));
  }

  /** Whether it is the one that is being prepared or held, and not the next. */
  boolean isCurrent(Edition edition) {
    return edition.id().equals(editions.current().id());
  }

  /** Stores a change, unless somebody else's came first. */
  void save(SettingsChange change) {
    if (!desk.save(change)) {
      throw Rejection.of(ProblemType.STALE);
    }
  }
}
