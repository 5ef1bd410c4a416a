package nl.weektegenkindermishandeling.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.Chromium;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.InBrowser;
import nl.weektegenkindermishandeling.local.fixtures.Watched;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors do at their desk, in a real browser. */
@InBrowser
class DeskIT {
  private static final int PHONE = 320;
  private static final int DESK = 1200;
  private static final String CHIEF = "chief@example.org";

  @AutoClose private static Chromium chromium;
  @AutoClose private static TestSystem test;
  private static Website website;
  private static URI home;

  @BeforeAll
  static void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000); // for machines that do other things
    chromium = Chromium.start();
    test = TestSystem.start(Map.of("MODERATION", "required", "RATE_LIMIT_PER_ADDRESS", "100000"));
    website = test.website();
    home = test.system().address();
  }

  @Test
  void whoLogsInStaysLoggedInWhileTheyWorkAndLosesNothingWhenItEnds() {
    String id = website.publish(Forms.aTheatreShow().withEmail("login@example.org").body());
    try (BrowserContext context = chromium.context(DESK, 800)) {
      Watched desk = Watched.open(context, home);
      Page page = desk.go("/redactie#registration?id=" + id).page();
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));

      // A code that is somebody else's, or none.
      page.navigate(home + "/redactie?code=stolen&state=guessed");
      assertThat(page.locator("#login-news"))
          .hasText("Inloggen is niet gelukt. Probeer het nog een keer.");
      assertThat(page.url()).isEqualTo(home + "/redactie");

      page.navigate(home + "/redactie#registration?id=" + id);
      logIn(page, "editor@example.org", "editors");
      assertThat(page.locator("#registration-title"))
          .hasText("Theatervoorstelling ‘Wat ik niet zei’");
      assertThat(page.url()).isEqualTo(home + "/redactie#registration?id=" + id);
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);

      // The token is renewed when the API takes it no more; then the session has ended, too.
      page.evaluate(
          "sessionStorage.login = JSON.stringify({ ...JSON.parse(sessionStorage.login), token: 'x.e30.x' })");
      page.locator("#note").fill("Even gebeld.");
      page.getByText("Bewaar de notitie").click();
      assertThat(page.locator(".history")).containsText("Even gebeld.");
      test.system().login().endAll();
      page.evaluate(
          "sessionStorage.login = JSON.stringify({ ...JSON.parse(sessionStorage.login), until: 0 })");
      page.locator("#note").fill("Belt morgen terug.");
      page.getByText("Bewaar de notitie").click();
      assertThat(page.locator("#login-news")).containsText("Wat je hebt getypt, is bewaard.");
      page.locator("#log-in").click(); // who is remembered there
      assertThat(page.locator("#note")).hasValue("Belt morgen terug.");
      page.getByText("Bewaar de notitie").click();
      assertThat(page.locator(".history")).containsText("Belt morgen terug.");

      String token = (String) page.evaluate("JSON.parse(sessionStorage.login).token");
      assertThat(asked).noneMatch(url -> url.contains(token.substring(0, 20)));
      assertThat(test.logs().toString(UTF_8)).doesNotContain(token.substring(0, 40));
      page.locator("#log-out").click();
      assertThat(page.locator("#log-in")).isVisible();
      assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
      page.locator("#log-in").click();
      assertThat(page.locator("#role")).isVisible(); // logged out there, too
      page.locator("#role").selectOption("none");
      page.locator("button").click();
      assertThat(page.getByText("Je hoort niet bij de redactie").first()).isVisible();
      desk.assertClean();
    }
  }

  /** By the keyboard alone: at most four keys for each. */
  @Test
  void fortyRegistrationsAreDecidedByKeyboard() {
    for (int i = 0; i < 40; i++) {
      website.publish(
          Forms.aTheatreShow()
              .withEmail("forty" + i + "@example.org")
              .with("title", "Voorstelling nummer " + i)
              .body());
    }
    try (BrowserContext context = chromium.context(DESK, 800)) {
      Watched desk = Watched.open(context, home);
      Page page = desk.go("/redactie#queue?q=voorstelling%20nummer&state=submitted").page();
      logIn(page, "editor@example.org", "editors");
      assertThat(page.locator("#queue > li")).hasCount(40);
      assertThat(page.locator("#queue-heading")).isFocused();
      int keys = press(page, "j", "Enter");
      for (int i = 0; i < 40; i++) {
        assertThat(page.locator("#registration-title")).isFocused();
        String title = page.locator("#registration-title").textContent();
        if (i % 10 == 9) {
          press(page, "v");
          assertThat(page.locator("#decide-heading")).isFocused();
          press(page, "Tab", "Tab");
          page.keyboard().type("Voor wie is het?");
          press(page, "Tab", "Enter");
        } else {
          keys += press(page, "a", "Enter");
        }
        assertThat(page.locator("#answer")).containsText(title);
      }
      assertThat(keys).isEqualTo(2 + 36 * 2); // two to begin with, and two for each
      page.keyboard().press("u");
      assertThat(page.locator("#queue-count")).containsText("Niets gevonden.");
      desk.assertClean();
    }
    assertThat(queue("q=voorstelling+nummer&state=approved")).hasSize(36);
    assertThat(queue("q=voorstelling+nummer&state=changes-requested")).hasSize(4);
  }

  @Test
  void severalAreApprovedTogetherAndEachResultIsShown() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(
          website.publish(
              Forms.aTheatreShow()
                  .withEmail("several" + i + "@example.org")
                  .with("title", "Gezamenlijk " + i)
                  .body()));
    }
    String child =
        website.publish(
            Forms.aTheatreShow()
                .withEmail("child@example.org")
                .with("title", "Gezamenlijk naar Annie de Vries (8 jaar)")
                .body());
    try (BrowserContext context = chromium.context(DESK, 800)) {
      Page page = Watched.open(context, home).go("/redactie#queue?q=gezamenlijk").page();
      logIn(page, "editor@example.org", "editors");
      for (String id : ids) {
        page.locator("#mark-" + id).check();
      }
      page.locator("#mark-" + child).check();
      assertThat(website.decide(ids.get(1), Decisions.reject()).statusCode()).isEqualTo(200);
      page.locator("#marked button").click();
      assertThat(page.locator("#results li")).hasCount(4);
      assertThat(page.locator("#results")).containsText("Gezamenlijk 0: goedgekeurd");
      assertThat(page.locator("#results")).containsText("Gezamenlijk 1: niet goedgekeurd");
      assertThat(page.locator("#results")).containsText("Gezamenlijk 2: goedgekeurd");

      // What may name a child is not published by one press.
      assertThat(page.locator("#results"))
          .containsText("er lijkt iets over een persoon in te staan");
      page.locator("#results a").last().click();
      page.locator("[data-key=a]").click();
      assertThat(page.locator("[data-key=a]")).hasText("Toch goedkeuren");
      assertThat(json(website.editorial("registrations/" + child)).text("state"))
          .isEqualTo("submitted");
      page.locator("[data-key=a]").click();
      assertThat(page.locator("#answer")).containsText("Goedgekeurd");
    }
  }

  @Test
  void aColleagueWhoIsFirstIsNamedAndWhatOneTypedStays() {
    String id = website.publish(Forms.aTheatreShow().withEmail("stale@example.org").body());
    try (BrowserContext context = chromium.context(DESK, 800)) {
      Page page = Watched.open(context, home).go("/redactie#registration?id=" + id).page();
      logIn(page, "slow@example.org", "editors");
      page.locator("[data-key=n]").click();
      page.locator("#decide-message").fill("Dit past niet bij de week.");
      page.getByText("Bekijk de mail").click();
      assertThat(page.locator(".mail-preview")).containsText("Dit past niet bij de week.");
      assertThat(website.decide(id, Decisions.requestChanges()).statusCode()).isEqualTo(200);
      page.locator("#decide .govuk-button--warning").click();
      assertThat(page.locator("#decide-error"))
          .containsText("Een collega was je voor: editor@example.org.");
      assertThat(page.locator("#decide-message")).hasValue("Dit past niet bij de week.");
      assertThat(page.locator("#registration .govuk-tag").first()).hasText("aanpassing gevraagd");
    }
  }

  /** Whatever the API answers, there is a sentence for it, and busy answers are tried again. */
  @Test
  void eachAnswerHasItsSentence() {
    String id = website.publish(Forms.aTheatreShow().withEmail("problem@example.org").body());
    try (BrowserContext context = chromium.context(DESK, 800)) {
      Page page = Watched.open(context, home).go("/redactie#registration?id=" + id).page();
      logIn(page, "editor@example.org", "editors");
      page.locator("[data-key=n]").click();
      page.locator("#decide-message").fill("Dit past niet.");
      for (ProblemType type : ProblemType.values()) {
        Document problem =
            Document.build()
                .put("title", type.title(Language.NL))
                .put("detail", type.detail(Language.NL))
                .put("status", type.status())
                .done();
        page.route("**/decision*", route -> answer(route, type.status(), problem));
        page.locator("#decide .govuk-button--warning").click();
        Locator said = page.locator("#decide-error");
        assertThat(said).isVisible();
        if (type.status() != 412 && type.status() != 401) {
          assertThat(said).hasText(type.detail(Language.NL));
        }
        page.unroute("**/decision*");
        page.locator("#decide-message").fill("Dit past niet bij ons.");
        page.evaluate("document.getElementById('decide-error').hidden = true");
      }
    }
  }

  private static void answer(Route route, int status, Document problem) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setHeaders(Map.of("Content-Type", "application/problem+json", "Retry-After", "0.01"))
            .setBodyBytes(Json.write(problem)));
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void anEditorCorrectsRegistersHighlightsAndTakesDown(int width) {
    String id =
        website.publish(
            Forms.aTheatreShow()
                .withEmail("work" + width + "@example.org")
                .with("title", "Een avnd over zien")
                .body());
    try (BrowserContext context = chromium.context(width, 800)) {
      Watched desk = Watched.open(context, home);
      Page page = desk.go("/redactie#registration?id=" + id).page();
      look(desk, "login");
      logIn(page, "editor@example.org", "editors");
      look(desk, "registration");
      page.locator("[data-key=c]").click();
      page.locator("#check .link-button").first().click();
      page.locator("#title").fill("Een avond over zien");
      page.locator("#form-next").click();
      page.locator("#correct-message").fill("Een tikfout.");
      assertThat(page.locator("#errors")).isHidden();
      look(desk, "correct");
      page.locator("#form-next").click();
      assertThat(page.locator("#answer")).containsText("Verbeterd.");
      assertThat(page.locator("#registration-title")).hasText("Een avond over zien");
      page.locator("[data-key=t]").click();
      assertThat(page.locator("#actions")).containsText("Jij bent hiermee bezig.");
      page.locator("[data-key=a]").click();
      assertThat(page.locator("#answer")).containsText("Goedgekeurd");

      page.navigate(home + "/redactie#registration?id=" + id);
      page.locator("#actions").getByText("Zet vooraan op de site").click();
      assertThat(page.locator("#highlights")).containsText("Een avond over zien");
      look(desk, "highlights");
      page.locator("#highlights button").last().click();
      assertThat(page.locator("#answer")).containsText("De volgorde is bewaard.");

      page.navigate(home + "/redactie#registration?id=" + id);
      page.locator("#actions").getByText("Van de site halen").click();
      page.locator("#decide .govuk-button--warning").click();
      assertThat(page.locator("#decide-error")).isVisible();
      page.locator("#decide-message").fill("Er staat een naam van een kind in.");
      page.getByText("Bekijk de mail").click();
      assertThat(page.locator(".mail-preview")).containsText("Er staat een naam van een kind in.");
      look(desk, "take-down");
      page.locator("#decide .govuk-button--warning").click();
      assertThat(page.locator("#removed [role=status]")).hasText("De activiteit is overal weg.");
      look(desk, "removed");
      assertThat(website.get("/v1/activities/" + id).statusCode()).isEqualTo(410);
      desk.assertClean();
    }
  }

  @Test
  void somebodyWhoPhonedIsRegistered() {
    try (BrowserContext context = chromium.context(DESK, 800)) {
      Watched desk = Watched.open(context, home);
      Page page = desk.go("/redactie#register").page();
      logIn(page, "editor@example.org", "editors");
      page.locator("#title").fill("Open dag van de buurt");
      page.reload(); // what was typed is still there
      assertThat(page.locator("#title")).hasValue("Open dag van de buurt");
      page.locator("#type").check();
      page.locator("#description")
          .fill("Iedereen kan komen kijken en vragen stellen over opvoeden.");
      page.locator("#form-next").click();
      page.locator("#audiences").check();
      page.locator("#access").check();
      page.locator("#form-next").click();
      page.locator("#attendance-2").check();
      page.locator("#form-next").click();
      page.locator("#sessions-0-date").fill("2027-11-16");
      page.locator("#sessions-0-from").fill("10:00");
      page.locator("#form-next").click();
      page.locator("#onlineUrl").fill("meedoen.example.org");
      page.locator("#form-next").click();
      page.locator("#organisation-name").fill("Buurthuis Voorbeeld");
      page.locator("#form-next").click();
      page.locator("#contact-name").fill("Noor Voorbeeld");
      page.locator("#contact-email").fill("phoned@example.org");
      page.locator("#form-next").click();
      page.locator("#form-next").click();
      assertThat(page.locator("#answer")).containsText("Aangemeld.");
      assertThat(page.locator("#registration-title")).hasText("Open dag van de buurt");
      assertThat(website.mailsTo("phoned@example.org", 1)).hasSize(1);
      desk.assertClean();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void aChiefEditorSetsTheEditionInvitesAndReadsNumbers(int width) {
    try (BrowserContext context = chromium.context(width, 900)) {
      Watched desk = Watched.open(context, home);
      Page page = desk.go("/redactie#queue").page();
      logIn(page, CHIEF, "chief-editors");
      look(desk, "queue");
      go(page, "settings");
      page.locator("#settings-form [type=submit]").click();
      assertThat(page.locator("#settings-preview")).containsText("Er verandert niets.");
      page.locator("#settings-form summary").nth(2).click();
      page.locator("#notice-nl").fill("Kom ook naar de opening, " + width);
      page.locator("#settings-form summary").first().click();
      page.locator("#lastDay").fill("2027-11-01");
      page.locator("#settings-form [type=submit]").click();
      assertThat(page.locator("#errors")).isFocused();
      look(desk, "settings-errors");
      page.locator("#lastDay").fill("2027-11-21");
      page.locator("#settings-form [type=submit]").click();
      assertThat(page.locator("#settings-preview .site-notice"))
          .hasText("Kom ook naar de opening, " + width);
      look(desk, "settings");
      page.getByText("Bewaar voor iedereen").click();
      assertThat(page.locator("#answer")).containsText("Bewaard.");
      assertThat(website.editorial("editions/2027").body())
          .contains("Kom ook naar de opening, " + width);
      page.getByText("Zet versie 0 terug").click();
      page.getByText("versie 0 terug te zetten").click();
      assertThat(page.locator("#answer")).containsText("Versie 0 geldt weer.");
      assertThat(website.editorial("editions/2027").body()).doesNotContain("de opening");

      go(page, "editors");
      page.locator("#email").fill("geen adres");
      page.locator("#invite [type=submit]").click();
      assertThat(page.locator("#errors")).isFocused();
      String invited = "new" + width + "@example.org";
      page.locator("#email").fill(invited);
      page.locator("#invite [type=submit]").click();
      assertThat(page.locator("#editors")).containsText(invited);
      look(desk, "editors");
      Locator row =
          page.locator("#editors tr").filter(new Locator.FilterOptions().setHasText(invited));
      row.locator("button").click();
      row.locator("button").click();
      assertThat(page.locator("#answer")).containsText("hoort niet meer bij de redactie");

      go(page, "numbers");
      assertThat(page.locator("#numbers .plot").first()).isVisible();
      look(desk, "numbers");
      go(page, "report");
      assertThat(page.locator("#report dl")).isVisible();
      look(desk, "report");
      desk.assertClean();
    }
  }

  /** Nothing that a page of before a deployment needs is fetched later than with the page. */
  @Test
  void aDeskThatWasOpenOverADeploymentGoesOn() {
    String id = website.publish(Forms.aTheatreShow().withEmail("open@example.org").body());
    try (BrowserContext context = chromium.context(DESK, 800)) {
      Page page = Watched.open(context, home).go("/redactie#queue").page();
      logIn(page, "editor@example.org", "editors");
      page.route("**/assets/**", Route::abort); // they are gone
      page.navigate(home + "/redactie#registration?id=" + id);
      page.locator("[data-key=a]").click();
      assertThat(page.locator("#answer")).containsText("Goedgekeurd");
      go(page, "numbers");
      assertThat(page.locator("#numbers .plot").first()).isVisible();
    }
  }

  private static void logIn(Page page, String email, String role) {
    page.locator("#log-in").click();
    page.locator("#email").fill(email);
    page.locator("#role").selectOption(role);
    page.locator("button").click();
    assertThat(page.locator("#desk-nav")).isVisible();
  }

  private static void go(Page page, String view) {
    page.locator("#desk-nav a[href='#" + view + "']").click();
    assertThat(page.locator("#" + view + "-heading")).isFocused();
  }

  private static int press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return keys.length;
  }

  private static List<Document> queue(String query) {
    return json(website.editorial("registrations?limit=100&" + query)).documents("registrations");
  }

  private static void look(Watched desk, String name) {
    desk.look("desk-" + name);
    desk.assertNotWideInLargeLetters();
  }
}
