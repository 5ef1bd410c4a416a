package nl.weektegenkindermishandeling.http;

import java.util.Map;
import java.util.TreeSet;
import nl.weektegenkindermishandeling.config.Log;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Programme;

/** What anybody may read, and every address that is not there. */
public final class ProgrammeFunction extends HttpFunction {
  private final Programme programme;
  private final Editions editions;

  /** For Lambda. */
  public ProgrammeFunction() {
    this(Wiring.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public ProgrammeFunction(Wiring wiring) {
    this(wiring.programme(), wiring.editions(), new Log("Programme", wiring.clock(), System.out));
  }

  ProgrammeFunction(Programme programme, Editions editions, Log log) {
    super(
        Map.of(
            "GET /v1/activities", new ListActivities(programme, editions),
            "GET /v1/activities/{activityId}", new GetActivity(programme),
            "GET /v1/editions/{edition}", new GetEdition(editions),
            "GET /v1/openapi.json", new GetContract(),
            "GET /v1/health", new GetHealth(),
            "$default", new UnknownRoute()),
        log);
    this.programme = programme;
    this.editions = editions;
  }

  @Override
  void prime() {
    programme.list(
        new ActivityQuery(editions.current().id(), new TreeSet<>(), null, null, 1, null));
  }
}
