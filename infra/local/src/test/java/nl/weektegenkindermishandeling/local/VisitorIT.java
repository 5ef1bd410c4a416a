package nl.weektegenkindermishandeling.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import nl.weektegenkindermishandeling.local.fixtures.Chromium;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.InBrowser;
import nl.weektegenkindermishandeling.local.fixtures.NodePackages;
import nl.weektegenkindermishandeling.local.fixtures.Watched;
import nl.weektegenkindermishandeling.local.fixtures.Week;
import nl.weektegenkindermishandeling.local.http.LocalServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What visitors see and do, in a real browser. */
@InBrowser
class VisitorIT {
  private static final int PHONE = 320;
  private static final int DESK = 1200;

  /** What one list page may weigh, without the map, as it goes over the wire. */
  private static final int MOST_BYTES = 60 * 1024;

  private static final String ELSEWHERE = "https://www.buienradar.nl/";

  @AutoClose private static Chromium chromium;
  @AutoClose private static TestSystem test;
  private static URI home;
  private static String show;
  private static List<String> pages;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    test = TestSystem.start("none");
    home = test.system().address();
    Website website = test.website();
    List<String> ids = new ArrayList<>();
    Week.forms().forEach(form -> ids.add(website.publish(form)));
    show = ids.getLast();
    String cancelled =
        website.publish(Forms.aTheatreShow().with("title", "Lezing in de bibliotheek").body());
    website.end(website.manageLink(cancelled), "*");
    String removed = website.publish(Forms.aTheatreShow().body());
    website.decide(removed, Decisions.remove());
    ids.subList(0, 3).forEach(website::highlight);
    pages =
        List.of(
            "/",
            "/activiteiten",
            "/activiteiten?region=NL-UT&date=2027-11-16&type=theatre",
            "/activiteiten?near=0000",
            "/activiteiten?q=bestaatniet",
            "/activiteiten/" + show,
            "/activiteiten/" + ids.get(6), // by invitation
            "/activiteiten/" + ids.get(11), // fully booked
            "/activiteiten/" + cancelled,
            "/activiteiten/" + removed,
            "/aanmelden",
            "/voorwaarden/2027",
            "/privacy",
            "/toegankelijkheid",
            "/confirm",
            "/manage",
            "/redactie",
            "/en/desk",
            "/op-je-site?region=NL-UT",
            "/en/on-your-site",
            "/no-such-page",
            "/en",
            "/en/activities",
            "/en/activities/" + show,
            "/en/register",
            "/en/confirm",
            "/en/manage",
            "/en/conditions/2027",
            "/en/privacy",
            "/en/accessibility");
  }

  @Test
  void eachPageIsReadableOnAPhoneAndAtADeskByEverybody() {
    for (int width : List.of(PHONE, DESK)) {
      try (BrowserContext context = chromium.context(width, 800)) {
        Watched visitor = Watched.open(context, home);
        // In English only where there is least room: the templates are the same.
        for (String path :
            pages.stream().filter(each -> width == PHONE || !each.startsWith("/en")).toList()) {
          visitor.go(path);
          visitor.page().waitForLoadState();
          visitor
              .page()
              .querySelectorAll("details")
              .forEach(each -> each.evaluate("each => each.open = true"));
          visitor.look(
              "%02d".formatted(pages.indexOf(path))
                  + path.replaceAll("[0-9A-Z]{26}", "").replaceAll("[^A-Za-z0-9]+", "_"));
          visitor.assertNotWideInLargeLetters();
        }
        visitor.assertClean();
      }
    }
  }

  @Test
  void eachPageIsRightHtml() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "html").toAbsolutePath());
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss8m",
                "-jar",
                "node_modules/vnu-jar/build/dist/vnu.jar",
                "--errors-only",
                "--also-check-svg"));
    Website website = test.website();
    for (int i = 0; i < pages.size(); i++) {
      Path file = folder.resolve("page" + i + ".html");
      Files.writeString(file, website.send(website.request(pages.get(i)).build()).body());
      command.add(file.toString());
    }
    NodePackages node = NodePackages.install("vnu-jar@26.9.27");
    node.run(command); // fails if there is an error, and says which
  }

  @Test
  void aVisitorFindsReadsSharesAndFollowsActivities() {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(DESK, 900)
                    .setLocale("nl-NL")
                    .setGeolocation(new Geolocation(52.0907, 5.1214))
                    .setPermissions(List.of("geolocation")))) {
      Watched visitor = Watched.open(context, home);
      Page page = visitor.go("/").page();
      visitor.picture("readme");
      page.getByLabel("Dag").selectOption("2027-11-16");
      page.getByLabel("Postcode").fill("3511");
      page.getByRole(AriaRole.BUTTON, named("Zoeken")).click();
      page.waitForURL(Pattern.compile(".*/activiteiten\\?.*"));
      assertThat(Watched.query(page.url()))
          .containsEntry("near", "3511")
          .containsEntry("date", "2027-11-16");
      assertThat(page.locator(".day__date")).hasText("dinsdag 16 november 2027");

      // By region: a filter shows its list without loading the page anew, and the address can be
      // kept.
      page.navigate(home + "/activiteiten");
      page.evaluate("window.isTheSame = true");
      page.locator("summary", new Page.LocatorOptions().setHasText("Provincie")).click();
      page.getByLabel(Pattern.compile("^Groningen")).check();
      page.waitForURL(home + "/activiteiten?region=NL-GR");
      assertThat(page.locator("#results-heading")).containsText("activiteit");
      assertThat((Boolean) page.evaluate("window.isTheSame")).isTrue();
      assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("region-NL-GR");
      assertThat(page.locator("#results-news")).containsText("activiteit");
      page.goBack();
      page.waitForURL(home + "/activiteiten");
      assertThat(page.locator(".chosen__link")).hasCount(0);

      // By words.
      page.getByLabel("Zoekwoord").fill("podcast");
      page.getByLabel("Zoekwoord").press("Enter");
      page.waitForURL(home + "/activiteiten?q=podcast");
      assertThat(page.locator("#results-heading")).hasText("1 activiteit");
      page.getByRole(AriaRole.LINK, named("Verwijder filter: ‘podcast’")).click();

      // Near: where one is, to about a kilometre.
      page.getByRole(AriaRole.BUTTON, named("Gebruik mijn locatie")).click();
      page.waitForURL(Pattern.compile(".*near=52\\.09%2C5\\.12.*"));
      assertThat(page.locator("#results-heading")).containsText("activiteit");

      // What is not there.
      page.navigate(home + "/activiteiten?q=bestaatniet&region=NL-UT");
      page.getByRole(AriaRole.LINK, named("Zoek zonder zoekwoord")).click();
      page.waitForURL(home + "/activiteiten?region=NL-UT");

      // Open, share, note down, in English.
      page.navigate(home + "/activiteiten/" + show);
      Locator mail = page.getByRole(AriaRole.LINK, named("Mail").setExact(true));
      assertThat(mail.getAttribute("href")).startsWith("mailto:?subject=").contains(show);
      for (String link : List.of("Zet in je agenda")) {
        assertIsThere(page, page.getByRole(AriaRole.LINK, named(link)), "BEGIN:VCALENDAR");
      }
      page.getByRole(AriaRole.LINK, named("English")).click();
      page.waitForURL(home + "/en/activities/" + show);
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.getByText("Add to your calendar")).isVisible();

      // Follow and print.
      page.navigate(home + "/activiteiten?region=NL-UT");
      assertIsThere(page, page.getByRole(AriaRole.LINK, named("In je agenda")), "BEGIN:VCALENDAR");
      assertIsThere(page, page.getByRole(AriaRole.LINK, named("Als nieuwsfeed")), "<feed");
      assertIsThere(page, page.getByRole(AriaRole.LINK, named("Als spreadsheet")), "title");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("#filters")).isHidden();
      assertThat(page.locator(".day").first()).isVisible();
      visitor.picture("print");
      visitor.assertClean();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void assertIsThere(Page page, Locator link, String content) {
    String address = home.resolve(link.first().getAttribute("href")).toString();
    assertThat(page.request().get(address).text()).contains(content);
  }

  @Test
  void withoutScriptOneFindsAndReads() {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(PHONE, 800)
                    .setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(home + "/");
      page.getByLabel("Dag").selectOption("2027-11-16");
      page.getByRole(AriaRole.BUTTON, named("Zoeken")).click();
      page.getByText("Meer filters").click();
      page.getByLabel("Theater").check();
      page.getByRole(AriaRole.BUTTON, named("Toon activiteiten")).click();
      assertThat(Watched.query(page.url())).containsEntry("type", "theatre");
      page.locator(".card__title a").first().click();
      assertThat(page.getByText("Wanneer")).isVisible();
      assertThat(page.locator(".quick-exit__button")).hasAttribute("href", ELSEWHERE);
      page.goBack();
      page.getByRole(AriaRole.LINK, named("Verwijder filter: Theater")).click();
      assertThat(Watched.query(page.url())).doesNotContainKey("type");
    }
  }

  @Test
  void onePressLeavesAndNothingStays() {
    for (int way = 0; way < 3; way++) {
      try (BrowserContext context = chromium.context(DESK, 800)) {
        context.route(
            ELSEWHERE + "**",
            route ->
                route.fulfill(
                    new Route.FulfillOptions().setBody("elsewhere").setContentType("text/html")));
        Page page = context.newPage();
        page.navigate(home + "/");
        page.evaluate("localStorage.kept = 'an answer'");
        page.navigate(home + "/activiteiten/" + show);
        switch (way) {
          case 0 -> page.locator(".quick-exit__button").click();
          case 1 -> {
            page.keyboard()
                .press("Tab"); // the first thing that a keyboard or a screen reader comes to
            page.keyboard().press("Enter");
          }
          default -> {
            for (int i = 0; i < 3; i++) {
              page.keyboard().press("Shift");
            }
          }
        }
        page.waitForURL(ELSEWHERE);
        page.goBack(); // not to the activity: it is no longer in the window's history
        assertThat(page.url()).isEqualTo(home + "/");
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
      }
    }
  }

  @Test
  void shiftLeavesOnlyIfItIsPressedThreeTimesByItselfAndSoon() {
    try (BrowserContext context = chromium.context(DESK, 800)) {
      AtomicInteger left = new AtomicInteger();
      context.route(
          ELSEWHERE + "**",
          route -> {
            left.incrementAndGet();
            route.fulfill(
                new Route.FulfillOptions().setBody("elsewhere").setContentType("text/html"));
          });
      Page page = context.newPage();
      page.clock().install();
      page.navigate(home + "/activiteiten");
      Locator news = page.locator("#quick-exit-news");
      page.keyboard().press("Shift");
      assertThat(news).hasText("Druk nog 2 keer op Shift om deze site te verlaten.");
      page.keyboard().press("Shift");
      page.clock().runFor(6_000);
      assertThat(news).hasText("Je blijft op deze site.");
      page.keyboard().press("Shift");
      assertThat(news).hasText("Druk nog 2 keer op Shift om deze site te verlaten.");
      page.getByLabel("Zoekwoord").focus();
      page.keyboard().type("THEATER"); // capitals are typed with Shift, too
      page.keyboard().press("Shift+A");
      page.keyboard().press("Shift+B");
      page.keyboard().press("Shift+C");
      assertThat(left.get()).isZero();
      assertThat(page.url()).isEqualTo(home + "/activiteiten");
    }
  }

  /** As its owner copied it from our page, under a policy that allows the two lines it names. */
  @Test
  void aPageOfAnotherOriginShowsActivities() throws IOException {
    HttpServer other = LocalServer.bind(0);
    try (BrowserContext context = chromium.context(PHONE, 800)) {
      Page ours = context.newPage();
      ours.navigate(home + "/op-je-site?region=NL-UT");
      assertThat(ours.locator(".seen section li a").first()).isVisible();
      String snippet = ours.locator("textarea").first().inputValue();
      List<String> policy =
          ours.locator("li:has-text('Content-Security-Policy') code").allTextContents();
      assertThat(policy).containsExactly("script-src " + home, "connect-src " + home);
      String banner = ours.locator("textarea").nth(1).inputValue();
      other.createContext(
          "/",
          exchange -> {
            byte[] page =
                ("<!DOCTYPE html><html lang=\"nl\"><title>Elders</title><body>" + snippet + banner)
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange
                .getResponseHeaders()
                .set(
                    "Content-Security-Policy",
                    "default-src 'none'; img-src " + home + "; " + String.join("; ", policy));
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
          });
      other.start();
      Watched watched =
          Watched.open(context, URI.create("http://127.0.0.1:" + other.getAddress().getPort()));
      Page page = watched.go("/").page();
      Locator items = page.locator("section li");
      assertThat(items.first()).isVisible();
      assertThat(items).hasCount(5);
      assertThat(items.first()).containsText("Utrecht");
      assertThat(page.locator("body > a").first())
          .hasAttribute("href", home + "/activiteiten?region=NL-UT");
      assertThat(page.locator("img").evaluate("each => each.naturalWidth > 0")).isEqualTo(true);
      assertThat(watched.complaints()).isEmpty();
      assertThat(watched.others()).allMatch(url -> url.startsWith(home + "/"));
      watched.assertAccessible("document-title", "html-has-lang");
      watched.assertNotWide();
      watched.picture("elsewhere");
      items.first().locator("a").click();
      assertThat(page.locator("h1")).isVisible();
      assertThat(page.url()).startsWith(home + "/activiteiten/");
      HttpResponse<String> script =
          test.website().send(test.website().request("/embed.js").build());
      assertThat(script.body().getBytes(UTF_8)).hasSizeLessThan(12 * 1024);
    } finally {
      other.stop(0);
    }
  }

  @Test
  void theKeyboardAloneSuffices() {
    try (BrowserContext context = chromium.context(DESK, 800)) {
      Watched visitor = Watched.open(context, home);
      Page page = visitor.go("/activiteiten").page();
      assertThat(focusAfterTab(page)).isEqualTo("Verlaat deze site snel");
      assertThat(focusAfterTab(page)).isEqualTo("Ga naar de inhoud");
      page.keyboard().press("Enter");
      assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("main");
      List<String> order = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        page.keyboard().press("Tab");
        order.add(
            (String)
                page.evaluate(
                    "document.activeElement.id || document.activeElement.textContent.trim()"));
      }
      assertThat(order)
          .containsExactly("near", "Gebruik mijn locatie", "radius", "date", "q", "Provincie");
      // What is wrong gets the focus, and leads to its field.
      page.locator("#near").fill("0000");
      page.locator("#near").press("Enter");
      assertThat(page.locator("#errors")).isFocused();
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator("#near")).isFocused();
      visitor.assertClean();
    }
  }

  private static String focusAfterTab(Page page) {
    page.keyboard().press("Tab");
    return (String) page.evaluate("document.activeElement.textContent.trim()");
  }

  @Test
  void theMapIsFetchedWhenSomebodyAsksForIt() {
    try (BrowserContext context = chromium.context(DESK, 900)) {
      context.route(
          "https://service.pdok.nl/**",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
      Watched visitor = Watched.open(context, home);
      Page page = visitor.go("/activiteiten").page();
      assertThat(page.getByRole(AriaRole.BUTTON, named("Toon op de kaart"))).isVisible();
      assertThat(visitor.others()).isEmpty();
      page.getByRole(AriaRole.BUTTON, named("Toon op de kaart")).click();
      Locator pins = page.locator(".pin");
      assertThat(pins.first()).isVisible();
      assertThat(page.getByText("Kaartgegevens © Kadaster")).isVisible();
      assertThat(visitor.others())
          .isNotEmpty()
          .allMatch(url -> url.startsWith("https://service.pdok.nl/"));
      pins.first().focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".leaflet-popup-content a").first()).isVisible();
      // Pins can be close to each other; the list has the same links (WCAG 2.5.8, equivalent).
      visitor.assertAccessible("target-size");
      page.getByRole(AriaRole.BUTTON, named("Verberg de kaart")).click();
      assertThat(page.locator(".map")).isHidden();
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  @Test
  void aListIsLight() {
    try (BrowserContext context = chromium.context(PHONE, 800)) {
      List<Response> heard = new ArrayList<>();
      Page page = context.newPage();
      page.onResponse(heard::add);
      page.navigate(home + "/activiteiten");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      List<Response> answers = List.copyOf(heard); // reading one can bring another
      // The edge compresses what goes over the wire; here nothing does.
      int bytes = answers.stream().mapToInt(answer -> compressed(answer.body())).sum();
      assertThat(answers).hasSizeGreaterThan(4);
      System.out.println("the list weighs " + bytes + " bytes in " + answers.size() + " answers");
      assertThat(bytes).isLessThan(MOST_BYTES);
    }
  }

  private static int compressed(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
