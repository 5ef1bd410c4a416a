package nl.weektegenkindermishandeling.http.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbProgramme;
import nl.weektegenkindermishandeling.dynamodb.StoredEditions;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.http.protocol.HttpFunction;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Problem;
import nl.weektegenkindermishandeling.http.protocol.Rehearsal;
import nl.weektegenkindermishandeling.http.website.Site;
import nl.weektegenkindermishandeling.http.website.WebsitePages;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.programme.ExampleActivity;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.website.DeskPage;
import nl.weektegenkindermishandeling.website.PagePath;

/** What anybody may read, and every address that is not there. */
public final class ProgrammeFunction extends HttpFunction {
  private final Optional<WebsitePages> pages;

  /** For Lambda. */
  public ProgrammeFunction() {
    this(FunctionContext.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public ProgrammeFunction(FunctionContext context) {
    this(
        context,
        site(
            context,
            new DynamoDbProgramme(
                context.database(ActivitiesTable.DEFINITION), context.editions())));
  }

  private ProgrammeFunction(FunctionContext context, Site site) {
    this(
        context,
        site,
        context.settings().ownPages() ? Optional.of(new WebsitePages(site)) : Optional.empty());
  }

  private ProgrammeFunction(FunctionContext context, Site site, Optional<WebsitePages> pages) {
    super(FunctionName.PROGRAMME, operations(context, site, pages), context);
    this.pages = pages;
  }

  private static Site site(FunctionContext context, Programme programme) {
    return new Site(
        programme,
        context.editions(),
        context.editions(),
        new ResponseCache(programme, context.clock()),
        new Links(context.settings().required(Settings.WEBSITE_URL), context.settings().ownPages()),
        context.settings().asksForProofOfWork(),
        login(context.settings()).orElse(null),
        context.clock());
  }

  private static Optional<DeskPage.Login> login(Settings settings) {
    return settings
        .optional(Settings.LOGIN_URL)
        .map(address ->
            new DeskPage.Login(
                address,
                address.replaceFirst("(?<=[^/])/[^/].*", ""),
                settings.required(Settings.LOGIN_CLIENT),
                settings.required(Settings.EDITOR_URL)));
  }

  private static Map<String, Operation> operations(
      FunctionContext context, Site site, Optional<WebsitePages> pages) {
    StoredEditions editions = context.editions();
    Programme programme = site.programme();
    Links links = site.links();
    ResponseCache answers = site.answers();
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
    operations.put("$default", new UnknownRoute(operations, pages.map(each -> each)));
    return operations;
  }

  /** What goes wrong with a page is told by a page. */
  @Override
  protected HttpResponse show(Problem problem, HttpRequest request) {
    return pages
        .filter(each -> !Contract.isOfApi(request.path()))
        .map(each -> each.problem(problem, request))
        .orElseGet(() -> super.show(problem, request));
  }

  @Override
  protected void prime() {
    Rehearsal rehearsal = rehearsal(ProgrammeFunction::new);
    rehearsal.get("GET /v1/activities", "/v1/activities", "limit=20");
    rehearsal.get("GET /v1/activities", "/v1/activities", "q=" + ExampleActivity.WORD);
    if (pages.isPresent()) {
      rehearsal.get("$default", PagePath.ACTIVITIES.in(Campaign.current().language()), "");
    }
  }
}
