package nl.weektegenkindermishandeling.http.programme;

import java.util.HashMap;
import java.util.Map;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbProgramme;
import nl.weektegenkindermishandeling.dynamodb.StoredEditions;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.http.protocol.HttpFunction;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Programme;

/** What anybody may read, and every address that is not there. */
public final class ProgrammeFunction extends HttpFunction {
  private final Programme programme;
  private final Editions editions;

  /** For Lambda. */
  public ProgrammeFunction() {
    this(FunctionContext.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public ProgrammeFunction(FunctionContext context) {
    this(
        context,
        new DynamoDbProgramme(context.database(ActivitiesTable.DEFINITION), context.editions()));
  }

  private ProgrammeFunction(FunctionContext context, Programme programme) {
    super(FunctionName.PROGRAMME, operations(context, programme), context);
    this.programme = programme;
    this.editions = context.editions();
  }

  private static Map<String, Operation> operations(FunctionContext context, Programme programme) {
    StoredEditions editions = context.editions();
    Links links = new Links(context.settings().required(Settings.WEBSITE_URL));
    ResponseCache answers = new ResponseCache(programme, context.clock());
    Map<String, Operation> operations =
        new HashMap<>(
            Map.of(
                "GET /v1/activities", new ListActivities(programme, editions, answers),
                "GET /v1/activities/{activityId}", new GetActivity(programme, links),
                "GET /v1/activities/{activityId}/calendar.ics", new GetCalendar(programme, links),
                "GET /v1/editions/{edition}",
                    new GetEdition(editions, editions, context.settings().asksForProofOfWork()),
                "GET /v1/editions/{edition}/conditions/{version}",
                    new GetConditions(editions, editions),
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
  protected void prime() {
    ActivityQuery one = ActivityQuery.all(editions.current().id(), 1);
    programme.version(one);
    programme.list(one);
  }
}
