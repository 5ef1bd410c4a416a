package nl.weektegenkindermishandeling.http.website;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.website.HtmlText;
import nl.weektegenkindermishandeling.website.PagePath;

/** Which pages there are, and when each changed: the sitemaps protocol 0.9. */
record GetSitemap(Site site) implements PageOperation {
  private static final List<PagePath> FIXED =
      List.of(
          PagePath.HOME,
          PagePath.ACTIVITIES,
          PagePath.REGISTER,
          PagePath.PRIVACY,
          PagePath.ACCESSIBILITY);

  @Override
  public HttpResponse handle(HttpRequest request, String parameter) {
    Edition edition = site.editions().current();
    ActivityQuery query = ActivityQuery.all(edition.id(), Totals.MOST);
    return site.kept(request, PagePath.SITEMAP, "", edition, query, version -> answer(query));
  }

  private HttpResponse answer(ActivityQuery query) {
    StringBuilder map =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    FIXED.stream()
        .flatMap(page -> addresses(page, ""))
        .forEach(address -> map.append(entry(address, "")));
    for (Activity activity : site.programme().all(query).orElse(List.of())) {
      String changed = "<lastmod>" + CampaignTime.write(activity.changedAt()) + "</lastmod>";
      addresses(PagePath.ACTIVITY, activity.id())
          .forEach(address -> map.append(entry(address, changed)));
    }
    return HttpResponse.of(
        200, "application/xml", map.append("</urlset>\n").toString().getBytes(UTF_8));
  }

  private Stream<String> addresses(PagePath page, String parameter) {
    Language first = Campaign.current().language();
    return Stream.concat(Stream.of(first), page.other(first).stream())
        .map(language -> site.address(page.in(language, parameter)));
  }

  private static String entry(String address, String changed) {
    return "<url><loc>" + HtmlText.escape(address) + "</loc>" + changed + "</url>\n";
  }
}
