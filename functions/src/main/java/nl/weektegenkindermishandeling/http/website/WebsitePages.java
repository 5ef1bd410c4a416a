package nl.weektegenkindermishandeling.http.website;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Objects;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Problem;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.website.CampaignStyle;
import nl.weektegenkindermishandeling.website.MessagePage;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;
import org.jspecify.annotations.Nullable;

/** All pages, by their paths. */
public final class WebsitePages implements Operation {
  private final Site site;
  private @Nullable Map<PagePath, PageOperation> operations;

  /** All pages of a site. */
  public WebsitePages(Site site) {
    this.site = site;
  }

  /** Made when the first page is asked for: who calls the API alone does not wait for it. */
  private synchronized Map<PagePath, PageOperation> operations() {
    if (operations == null) {
      operations = operations(site);
    }
    return operations;
  }

  private static Map<PagePath, PageOperation> operations(Site site) {
    ShowElsewhere elsewhere = new ShowElsewhere(site);
    return Map.ofEntries(
        entry(PagePath.HOME, new ShowHome(site)),
        entry(PagePath.ACTIVITIES, new ShowActivities(site)),
        entry(PagePath.ACTIVITY, new ShowActivity(site)),
        entry(PagePath.REGISTER, new ShowRegister(site)),
        entry(PagePath.CONDITIONS, new ShowConditions(site)),
        entry(PagePath.PRIVACY, new ShowText(site, PagePath.PRIVACY, "privacy")),
        entry(PagePath.ACCESSIBILITY, new ShowText(site, PagePath.ACCESSIBILITY, "accessibility")),
        entry(PagePath.CONFIRM, new ShowConfirm(site)),
        entry(PagePath.MANAGE, new ShowManage(site)),
        entry(PagePath.DESK, new ShowDesk(site)),
        entry(PagePath.ELSEWHERE, elsewhere),
        entry(PagePath.EMBED, ShowElsewhere::script),
        entry(PagePath.BANNER, elsewhere::banner),
        entry(PagePath.SAVE_THE_DATE, elsewhere::saveTheDate),
        entry(PagePath.SITEMAP, new GetSitemap(site)),
        entry(PagePath.ROBOTS, (request, parameter) -> robots(site, request)),
        entry(PagePath.STYLE, WebsitePages::style),
        entry(PagePath.FORMER_ACTIVITY, WebsitePages::moved));
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    PagePath.Match match =
        PagePath.find(request.path()).orElseThrow(() -> Rejection.of(ProblemType.NOT_FOUND));
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      throw new Rejection(Problem.of(ProblemType.METHOD_NOT_ALLOWED).with("Allow", "GET, HEAD"));
    }
    return Objects.requireNonNull(operations().get(match.page()))
        .handle(request.in(match.language()), match.parameter());
  }

  /** What is said instead of a page. */
  public HttpResponse problem(Problem problem, HttpRequest request) {
    Language language =
        PagePath.find(request.path())
            .map(PagePath.Match::language)
            .orElse(
                request.path().startsWith("/en/") ? Language.EN : Campaign.current().language());
    PageWords words = PageWords.in(language);
    String text =
        switch (problem.type()) {
          case NOT_FOUND -> "notFound";
          case GONE -> "gone";
          case OVERLOADED, VERY_BUSY -> "busy";
          case INTERNAL_ERROR -> "failed";
          default -> "refused";
        };
    String heading = words.say(text + "Title");
    String said =
        text.equals("refused")
            ? problem.response(language).status() + ": " + problem.type().detail(language)
            : words.say(text + "Text");
    HttpResponse answer =
        Html.answer(
                problem.type().status(),
                new MessagePage(
                    FrameMaker.of(site, site.editions().current(), language, PagePath.HOME)
                        .message(heading, heading, said, null),
                    said))
            .with("Cache-Control", "no-store");
    for (Map.Entry<String, String> header : problem.headers().entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }

  private static HttpResponse robots(Site site, HttpRequest request) {
    String text =
        "User-agent: *\nDisallow: /v1/\n"
            + FrameMaker.UNLISTED.stream()
                .flatMap(page -> page.patterns().stream())
                .sorted()
                .map(pattern -> "Disallow: " + pattern + "\n")
                .collect(joining())
            + "Sitemap: "
            + site.address(PagePath.SITEMAP.in(request.language()))
            + "\n";
    return PublicAnswer.page(
        request, HttpResponse.of(200, "text/plain; charset=utf-8", text.getBytes(UTF_8)));
  }

  /** Other colours come with another version of all this, so browsers keep these for longer. */
  private static HttpResponse style(HttpRequest request, String parameter) {
    byte[] style = CampaignStyle.of(Campaign.current().colour()).getBytes(UTF_8);
    return PublicAnswer.page(request, HttpResponse.of(200, "text/css; charset=utf-8", style))
        .with("Cache-Control", "public, max-age=3600");
  }

  private static HttpResponse moved(HttpRequest request, String activityId) {
    if (!Ulid.isValid(activityId)) {
      throw Rejection.of(ProblemType.NOT_FOUND);
    }
    return HttpResponse.empty(301)
        .with("Location", PagePath.ACTIVITY.in(request.language(), activityId))
        .with("Cache-Control", "public, max-age=3600");
  }
}
