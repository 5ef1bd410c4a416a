package nl.weektegenkindermishandeling.http.website;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings.Theme;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.website.Card;
import nl.weektegenkindermishandeling.website.Counted;
import nl.weektegenkindermishandeling.website.HomePage;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;
import nl.weektegenkindermishandeling.website.ProvinceMap;
import org.jspecify.annotations.Nullable;

/** The first page. */
record ShowHome(Site site) implements PageOperation {
  @Override
  public HttpResponse handle(HttpRequest request, String parameter) {
    Edition edition = site.editions().current();
    return site.kept(
        request,
        PagePath.HOME,
        "",
        edition,
        ActivityQuery.all(edition.id(), 1),
        version -> Html.answer(200, page(edition, request.language())));
  }

  HomePage page(Edition edition, Language language) {
    FrameMaker frames = FrameMaker.of(site, edition, language, PagePath.HOME);
    PageWords words = frames.words();
    SpokenTime time = new SpokenTime(language);
    ActivityCounts counts = site.programme().counts(edition.id());
    Filters filters = new Filters(edition, counts, new QueryParameters(""), words);
    List<Counted> provinces = filters.regions();
    Theme theme = edition.settings().theme();
    String heading = theme == null ? Campaign.current().name(language) : theme.title().in(language);
    String dates =
        words.say(
            "weekDates", time.dayOfYear(edition.week().from()), time.day(edition.week().to()));
    Opening opening = Opening.of(edition, site.clock().instant(), words);
    return new HomePage(
        frames.frame(heading, words.say("listDescription") + " " + dates, "activities.js"),
        dates,
        theme == null ? null : text(theme.message(), language),
        theme == null ? null : theme.hashtag(),
        filters.days(site.today()),
        highlights(edition, words),
        provinces,
        ProvinceMap.of(provinces).orElse(null),
        Totals.said(counts.total(), words),
        opening.said(),
        opening.open());
  }

  private static @Nullable String text(@Nullable Translated text, Language language) {
    return text == null ? null : text.in(language);
  }

  private List<Card> highlights(Edition edition, PageWords words) {
    CardMaker cards = new CardMaker(words, Set.of());
    LocalDate today = site.today();
    return site.programme().highlighted(edition.id()).stream()
        .map(found -> found.activity())
        .filter(activity -> !activity.isCancelled())
        .filter(activity ->
            activity.appearances().stream().anyMatch(each -> !each.date().isBefore(today)))
        .map(cards::alone)
        .toList();
  }
}
