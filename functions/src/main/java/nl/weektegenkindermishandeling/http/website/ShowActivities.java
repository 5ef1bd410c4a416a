package nl.weektegenkindermishandeling.http.website;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.http.programme.ActivityQueryReader;
import nl.weektegenkindermishandeling.http.protocol.Cursor;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.PageLimit;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.ActivityPage;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.ListedActivity;
import nl.weektegenkindermishandeling.programme.Position;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.website.Card;
import nl.weektegenkindermishandeling.website.FilterForm;
import nl.weektegenkindermishandeling.website.Frame;
import nl.weektegenkindermishandeling.website.ListPage;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;
import nl.weektegenkindermishandeling.website.ProvinceMap;
import org.jspecify.annotations.Nullable;

/** The list of activities, by day. */
record ShowActivities(Site site) implements PageOperation {
  /** As many as one reads at a time. */
  private static final String PAGE = "25";

  /** Nobody waits for more at once; the next page goes on. */
  private static final int MOST_PARTS = 20;

  /** What makes a list one that people look for by searching. */
  private static final Set<String> CANONICAL = Set.of("edition", "region", "date");

  @Override
  public HttpResponse handle(HttpRequest request, String parameter) {
    QueryParameters asked = known(new QueryParameters(request.rawQuery()));
    try {
      ActivityQuery query = read(asked);
      Edition edition = site.editions().find(query.edition()).orElseThrow();
      return site.kept(
          request,
          PagePath.ACTIVITIES,
          asked.text(),
          edition,
          query,
          version ->
              Html.answer(
                  200, page(edition, request.language(), asked, query, version.highlighted())));
    } catch (Rejection rejection) {
      if (rejection.problem().errors().isEmpty()) {
        throw rejection;
      }
      return Html.answer(
              rejection.problem().type().status(),
              refused(request.language(), asked, rejection.problem().errors()))
          .with("Cache-Control", "no-store");
    }
  }

  /** What others append to a link is no reason to refuse a page. */
  private static QueryParameters known(QueryParameters query) {
    Set<String> names = new HashSet<>(ActivityQueryReader.NAMES);
    names.add(ActivityQueryReader.HIGHLIGHTED);
    names.add(Cursor.PARAMETER);
    QueryParameters known = query.only(names);
    return known.has("near") ? known : known.without("radius"); // the form sends it with any search
  }

  private ActivityQuery read(QueryParameters asked) {
    QueryParameters query = asked.with(PageLimit.PARAMETER, PAGE);
    return new ActivityQueryReader(site.editions())
        .page(startsToday(asked) ? query.with("from", site.today().toString()) : query);
  }

  /** While the days around the week last, what has been is of no use to most. */
  private boolean startsToday(QueryParameters asked) {
    Edition edition = site.editions().current();
    LocalDate today = site.today();
    return List.of("date", "from", "to", "edition").stream().noneMatch(asked::has)
        && today.isAfter(edition.window().from())
        && !today.isAfter(edition.window().to());
  }

  private ListPage page(
      Edition edition,
      Language language,
      QueryParameters asked,
      ActivityQuery query,
      Set<String> highlighted) {
    FrameMaker frames = frames(edition, language, asked);
    PageWords words = frames.words();
    ActivityCounts counts = site.programme().counts(edition.id());
    Filters filters = new Filters(edition, counts, asked, words);
    ActivityPage page =
        asked.has(ActivityQueryReader.HIGHLIGHTED) ? highlights(query) : list(query);
    List<Activity> activities = page.activities(); // each is parsed here, and once
    boolean all = query.after() == null && page.next().isEmpty();
    OptionalInt total = new Totals(site.programme(), counts).of(query, activities, all);
    FilterForm form = filters.form(site.today(), List.of());
    List<Frame.Link> chosen = filters.chosen();
    boolean fromToday = startsToday(asked);
    return new ListPage(
        frame(frames, chosen, words),
        form,
        ProvinceMap.of(form.regions()).orElse(null),
        said(total, activities, all, words),
        fromToday ? words.say("upcoming") : null,
        fromToday
            ? filters.link(
                words.say("alsoPast"), asked.with("from", edition.window().from().toString()))
            : null,
        chosen,
        days(activities, query, new CardMaker(words, highlighted)),
        activities.isEmpty() && page.next().isEmpty() ? filters.ideas() : List.of(),
        page.next()
            .map(Position::text)
            .map(Cursor::write)
            .map(cursor ->
                PagePath.ACTIVITIES.in(language)
                    + "?"
                    + asked.with(Cursor.PARAMETER, cursor).text())
            .orElse(null),
        asked.has(Cursor.PARAMETER) ? filters.address(asked) : null,
        feeds(asked),
        tiles());
  }

  /**
   * A page of which something is to see: where a filter lets few pass, the store tells them in
   * parts.
   */
  private ActivityPage list(ActivityQuery query) {
    ActivityPage page = site.programme().list(query);
    List<ListedActivity> listed = new ArrayList<>(page.listed());
    for (int parts = 1;
        parts < MOST_PARTS && listed.size() < query.limit() && page.next().isPresent();
        parts++) {
      page =
          site.programme()
              .list(query.startingAfter(page.next().get()).upTo(query.limit() - listed.size()));
      listed.addAll(page.listed());
    }
    return new ActivityPage(listed, page.next().orElse(null));
  }

  private ActivityPage highlights(ActivityQuery query) {
    return new ActivityPage(
        site.programme().highlighted(query.edition()).stream()
            .filter(found -> query.asksFor(found.activity()))
            .toList(),
        null);
  }

  private ListPage refused(Language language, QueryParameters asked, List<FieldError> errors) {
    Edition edition = site.editions().current();
    FrameMaker frames = frames(edition, language, asked.only(Set.of()));
    PageWords words = frames.words();
    FilterForm form =
        new Filters(edition, site.programme().counts(edition.id()), asked, words)
            .form(site.today(), errors);
    return new ListPage(
        frames.message(
            words.say("errorInField") + " " + words.say("listTitle"),
            words.say("listTitle"),
            words.say("listDescription"),
            "activities.js"),
        form,
        ProvinceMap.of(form.regions()).orElse(null),
        words.say("checkFilters"),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        feeds(asked.only(Set.of())),
        null);
  }

  private FrameMaker frames(Edition edition, Language language, QueryParameters asked) {
    return FrameMaker.of(site, edition, language, PagePath.ACTIVITIES)
        .asking(asked.only(CANONICAL).text());
  }

  private static Frame frame(FrameMaker frames, List<Frame.Link> filters, PageWords words) {
    List<String> chosen = filters.stream().map(Frame.Link::text).toList();
    String heading = words.say("listTitle");
    return frames.frame(
        chosen.isEmpty() ? heading : heading + ": " + String.join(", ", chosen),
        heading,
        words.say("listDescription"),
        "activities.js");
  }

  /** How many take place; where all are on one page, also how many do not. */
  private static String said(
      OptionalInt total, List<Activity> shown, boolean all, PageWords words) {
    if (total.isEmpty()) {
      return words.say("unknownMany", shown.size());
    }
    String said = Totals.said(total.getAsInt(), words);
    int cancelled = all ? shown.size() - Totals.taking(shown) : 0;
    return switch (cancelled) {
      case 0 -> said;
      case 1 -> said + " – " + words.say("cancelledToo", 1);
      default -> said + " – " + words.say("cancelledTooMany", cancelled);
    };
  }

  /** Each activity stands on the first of its days that is asked for. */
  private static List<ListPage.Day> days(
      List<Activity> activities, ActivityQuery query, CardMaker cards) {
    SpokenTime time = new SpokenTime(cards.words().language());
    Map<LocalDate, List<Card>> days = new TreeMap<>();
    for (Activity activity : activities) {
      LocalDate day = firstDay(activity, query.from());
      days.computeIfAbsent(day, each -> new ArrayList<>()).add(cards.onDay(activity, day));
    }
    return days.entrySet().stream()
        .map(day -> new ListPage.Day(time.day(day.getKey()), day.getValue()))
        .toList();
  }

  private static LocalDate firstDay(Activity activity, @Nullable LocalDate from) {
    return activity.appearances().stream()
        .map(Activity.Appearance::date)
        .filter(date -> from == null || !date.isBefore(from))
        .findFirst()
        .orElseGet(() -> activity.details().firstDate());
  }

  private static ListPage.Feeds feeds(QueryParameters asked) {
    String text = asked.without(Cursor.PARAMETER).without(ActivityQueryReader.HIGHLIGHTED).text();
    String query = text.isEmpty() ? "" : "?" + text;
    String start = "/v1/feeds/activities.";
    return new ListPage.Feeds(
        start + "ics" + query,
        start + "atom" + query,
        start + "csv" + query,
        start + "geojson" + query);
  }

  private static ListPage.@Nullable Tiles tiles() {
    Campaign.MapTiles tiles = Campaign.current().mapTiles();
    return tiles == null ? null : new ListPage.Tiles(tiles.tiles(), tiles.attribution());
  }
}
