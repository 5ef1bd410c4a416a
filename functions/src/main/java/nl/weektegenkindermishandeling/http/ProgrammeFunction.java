package nl.weektegenkindermishandeling.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.feed.Links;
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
    super("Programme", operations(wiring), wiring);
    this.programme = wiring.programme();
    this.editions = wiring.editions();
  }

  private static Map<String, Operation> operations(Wiring wiring) {
    Programme programme = wiring.programme();
    Editions editions = wiring.editions();
    Links links = wiring.links();
    KeptAnswers answers = new KeptAnswers(programme, wiring.clock());
    Map<String, Operation> operations =
        new HashMap<>(
            Map.of(
                "GET /v1/activities", new ListActivities(programme, editions, answers),
                "GET /v1/activities/{activityId}", new GetActivity(programme, links),
                "GET /v1/activities/{activityId}/calendar.ics", new GetCalendar(programme, links),
                "GET /v1/editions/{edition}", new GetEdition(editions, wiring.notice()),
                "GET /v1/editions/{edition}/counts", new GetCounts(programme, editions),
                "GET /v1/openapi.json", new GetContract(),
                "GET /v1/health", new GetHealth()));
    for (FeedFormat format : FeedFormat.values()) {
      operations.put(
          "GET /v1/feeds/activities." + format.extension(),
          new GetFeed(format, programme, editions, links, answers));
    }
    operations.put("$default", new UnknownRoute(operations));
    return operations;
  }

  @Override
  void prime() {
    String edition = editions.current().id();
    programme.version(edition, Set.of());
    programme.list(ActivityQuery.all(edition, 1));
  }
}
