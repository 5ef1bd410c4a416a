package nl.weektegenkindermishandeling.http.website;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings.Theme;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Packaged;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.programme.Words;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.website.CampaignPicture;
import nl.weektegenkindermishandeling.website.Counted;
import nl.weektegenkindermishandeling.website.ElsewherePage;
import nl.weektegenkindermishandeling.website.ElsewherePage.Picture;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;

/** What others can put on their websites. */
record ShowElsewhere(Site site) implements PageOperation {
  private static final String REGION = "region";
  private static final String WORDS = "q";

  @Override
  public HttpResponse handle(HttpRequest request, String parameter) {
    Edition edition = site.editions().current();
    Language language = request.language();
    FrameMaker frames = FrameMaker.of(site, edition, language, PagePath.ELSEWHERE);
    PageWords words = frames.words();
    QueryParameters query = new QueryParameters(request.rawQuery()).only(Set.of(REGION, WORDS));
    String wanted = query.all(REGION).stream().findFirst().orElse("");
    List<Counted> regions =
        Stream.concat(
                edition.regions().provinces().stream().sorted(Comparator.comparing(Region::name)),
                Stream.of(
                    new Region(Region.ONLINE, Campaign.current().words().online().in(language))))
            .map(
                each -> new Counted(each.code(), each.name(), null, each.code().equals(wanted), ""))
            .toList();
    String region =
        regions.stream().filter(Counted::chosen).findFirst().map(Counted::code).orElse("");
    String asked = query.all(WORDS).stream().findFirst().flatMap(ShowElsewhere::words).orElse("");
    String heading = words.say("elsewhereTitle");
    String site = this.site.address("");
    return PublicAnswer.page(
        request,
        Html.answer(
            200,
            new ElsewherePage(
                frames.frame(heading, words.say("elsewhereText"), null),
                PagePath.ELSEWHERE.in(language),
                regions,
                region,
                asked,
                site + PagePath.EMBED.in(language),
                list(language, region, asked),
                List.of("script-src " + site, "connect-src " + site),
                List.of(
                    picture(
                        words.say("banner"), PagePath.BANNER, banner(edition, language), language),
                    picture(
                        words.say("saveTheDate"),
                        PagePath.SAVE_THE_DATE,
                        saveTheDate(edition, language),
                        language)))));
  }

  private static Optional<String> words(String text) {
    return text.length() <= Words.LONGEST && Words.asked(text).isPresent()
        ? Optional.of(text)
        : Optional.empty();
  }

  private String list(Language language, String region, String asked) {
    List<String> query = new ArrayList<>();
    if (!region.isEmpty()) {
      query.add(REGION + "=" + region);
    }
    if (!asked.isEmpty()) {
      query.add(WORDS + "=" + URLEncoder.encode(asked, UTF_8));
    }
    return site.address(PagePath.ACTIVITIES.in(language))
        + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  private Picture picture(
      String heading, PagePath path, CampaignPicture picture, Language language) {
    return new Picture(
        heading,
        site.address(path.in(language)),
        picture.text(),
        site.address(PagePath.HOME.in(language)),
        path == PagePath.BANNER ? "" : " width=\"280\" height=\"280\"");
  }

  private static CampaignPicture banner(Edition edition, Language language) {
    Theme theme = edition.settings().theme();
    String name = Campaign.current().name(language);
    return new CampaignPicture(
        1200,
        300,
        Campaign.current().colour(),
        theme == null ? Campaign.current().domain() : name,
        theme == null ? name : theme.title().in(language),
        dates(edition, language));
  }

  private static CampaignPicture saveTheDate(Edition edition, Language language) {
    return new CampaignPicture(
        800,
        800,
        Campaign.current().colour(),
        PageWords.in(language).say("saveTheDate"),
        Campaign.current().name(language),
        dates(edition, language));
  }

  private static String dates(Edition edition, Language language) {
    return new SpokenTime(language).days(edition.week().from(), edition.week().to());
  }

  /** The banner by itself. */
  HttpResponse banner(HttpRequest request, String parameter) {
    return svg(request, banner(site.editions().current(), request.language()));
  }

  /** The save-the-date by itself. */
  HttpResponse saveTheDate(HttpRequest request, String parameter) {
    return svg(request, saveTheDate(site.editions().current(), request.language()));
  }

  private static HttpResponse svg(HttpRequest request, CampaignPicture picture) {
    return forOthers(request, "image/svg+xml", picture.svg().getBytes(UTF_8))
        .with("Content-Security-Policy", "default-src 'none'");
  }

  /** The script. Its address stays, so it is kept for an hour and no longer. */
  static HttpResponse script(HttpRequest request, String parameter) {
    return forOthers(request, "text/javascript; charset=utf-8", Packaged.file("/website/embed.js"));
  }

  /** What pages of others may load, whatever their policy is. */
  private static HttpResponse forOthers(HttpRequest request, String type, byte[] body) {
    return PublicAnswer.page(request, HttpResponse.of(200, type, body))
        .with("Cross-Origin-Resource-Policy", "cross-origin")
        .with("Cache-Control", "public, max-age=3600");
  }
}
