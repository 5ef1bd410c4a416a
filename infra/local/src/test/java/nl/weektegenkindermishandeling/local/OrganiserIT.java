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
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Chromium;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.Hand;
import nl.weektegenkindermishandeling.local.fixtures.InBrowser;
import nl.weektegenkindermishandeling.local.fixtures.Watched;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What organisers do with the pages, in a real browser. */
@InBrowser
class OrganiserIT {
  private static final int PHONE = 320;
  private static final int DESK = 1200;

  @AutoClose private static Chromium chromium;
  @AutoClose private static TestSystem test;
  private static Website website;
  private static URI home;

  @BeforeAll
  static void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000); // for machines that do other things
    chromium = Chromium.start();
    test = TestSystem.start(Map.of("MODERATION", "none", "RATE_LIMIT_PER_ADDRESS", "100000"));
    website = test.website();
    home = test.system().address();
  }

  /** On a phone by the keyboard alone, as a switch or a screen reader does it; and by pointing. */
  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void anOrganiserRegistersConfirmsChangesHandsOverAndCancels(int width) {
    try (BrowserContext context = chromium.context(width, 800)) {
      Watched organiser = Watched.open(context, home);
      Page page = organiser.go("/aanmelden").page();
      Hand hand = width == PHONE ? new Hand.Keyboard(page) : new Hand.Pointing();
      String email = "organiser" + width + "@example.org";
      register(organiser, hand, email);

      // What is confirmed is said before it is.
      page.navigate(home + "/confirm" + fragment(linkIn(email, 1, "confirm")));
      assertThat(page.locator("#municipality")).hasText("Utrecht");
      assertThat(page.locator("#type")).containsText("Theater");
      assertThat(page.locator("#sessions")).hasText("4 keer");
      assertThat(page.url()).isEqualTo(home + "/confirm");
      look(organiser, "confirm");
      hand.press(page.locator("#yes"));
      assertThat(page.getByText("Je activiteit staat op de site.")).isVisible();
      look(organiser, "confirmed");

      Website.Link link = linkIn(email, 2, "manage");
      page.navigate(home + "/manage" + fragment(link));
      assertThat(page.locator("#registration-title")).hasText("Voorstelling in de buurt");
      assertThat(page.url()).doesNotContain(link.token());
      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
      look(organiser, "manage");

      // A change, of which it is told what it leads to.
      hand.press(page.locator("[data-to=change]"));
      assertThat(page.locator("#effects")).containsText("Je hebt nog niets gewijzigd.");
      hand.press(page.locator("#check .link-button").first());
      hand.type(page.locator("#summary"), "Een avond voor de hele buurt.");
      hand.press(next(page));
      assertThat(page.locator("#effects")).containsText("Je wijziging geldt meteen.");
      look(organiser, "change");
      hand.press(next(page));
      assertThat(page.locator("#answer")).hasText("Je wijziging is opgeslagen.");
      Document activity = json(website.get("/v1/activities/" + link.registrationId()));
      assertThat(activity.text("summary")).isEqualTo("Een avond voor de hele buurt.");
      assertThat(activity.documents("sessions")).hasSize(4);

      // Handed over; with what is wrong said first.
      hand.press(page.locator("[data-to=handover]"));
      hand.type(page.locator("#handover-contact-name"), "Noor Voorbeeld");
      hand.type(page.locator("#handover-contact-email"), "noor@");
      hand.press(page.locator("#handover [type=submit]"));
      assertThat(page.locator("#errors")).isFocused();
      look(organiser, "handover");
      hand.type(page.locator("#handover-contact-email"), "noor" + width + "@example.org");
      hand.press(page.locator("#handover [type=submit]"));
      assertThat(page.locator("#answer")).containsText("noor" + width + "@example.org");
      assertThat(
              Website.confirmLinks(website.mailsTo("noor" + width + "@example.org", 1).getFirst()))
          .hasSize(1);

      // Cancelled, with a reason.
      hand.press(page.locator("[data-to=cancel]"));
      hand.type(page.locator("#reason"), "De spreker is ziek.");
      hand.typeMoment(page.locator("#movedTo-date"), "2027-12-07");
      look(organiser, "cancel");
      hand.press(page.locator("#cancel [type=submit]"));
      assertThat(page.locator("#answer")).containsText("niet doorgaat");
      assertThat(json(website.get("/v1/activities/" + link.registrationId())).text("status"))
          .isEqualTo("cancelled");
      look(organiser, "cancelled");
      organiser.assertClean();
      assertThat(context.cookies()).isEmpty();
    }
  }

  /** The whole form: back keeps what was filled in, and what is wrong is said where it is. */
  private static void register(Watched organiser, Hand hand, String email) {
    Page page = organiser.page();
    hand.press(page.locator("#begin"));
    organiserSees(page, "what");
    hand.press(next(page));
    assertThat(page.locator("#errors")).isFocused();
    assertThat(page.title()).startsWith("Fout: ");
    look(organiser, "errors");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#title")).isFocused();
    hand.type(page.locator("#title"), "Voorstelling in de buurt");
    hand.choose(page.locator("#type-3"));
    hand.type(
        page.locator("#description"),
        "Een voorstelling voor iedereen in de buurt, met daarna een gesprek.");
    forward(page, hand, "whom");
    assertThat(page.title()).startsWith("Voor wie is het?");
    hand.choose(page.locator("#audiences-4"));
    look(organiser, "whom");
    forward(page, hand, "where");
    page.goBack();
    organiserSees(page, "whom");
    hand.press(page.locator("#form-back"));
    organiserSees(page, "what");
    assertThat(page.locator("#title")).hasValue("Voorstelling in de buurt");
    forward(page, hand, "whom");
    forward(page, hand, "where");
    hand.choose(page.locator("#attendance"));
    hand.type(page.locator("#location-postcode"), "3511ab");
    hand.type(page.locator("#location-place"), "utrecht");
    hand.type(page.locator("#location-name"), "Buurthuis De Kom");
    assertThat(page.locator("#location-municipality")).hasValue("GM0344");
    look(organiser, "where");
    forward(page, hand, "when");
    hand.typeMoment(page.locator("#sessions-0-date"), "2027-11-16");
    hand.typeMoment(page.locator("#sessions-0-from"), "20:00");
    hand.typeMoment(page.locator("#sessions-0-to"), "22:00");
    hand.press(page.locator("summary", new Page.LocatorOptions().setHasText("vaker")));
    hand.typeMoment(page.locator("#repeat-until"), "2027-11-18");
    hand.press(page.locator("#repeat-add"));
    assertThat(page.locator("#repeat-news")).hasText("Er zijn 2 data bij gekomen.");
    hand.press(page.locator("[data-rows=sessions] > .govuk-button-group [data-add]"));
    assertThat(page.locator(".row").nth(3)).isFocused();
    hand.press(page.locator("[data-rows=sessions] > .govuk-button-group [data-add]"));
    hand.press(page.locator(".row").nth(3).locator("[data-remove]"));
    assertThat(page.locator("[data-rows=sessions] .row")).hasCount(4);
    hand.typeMoment(page.locator("#sessions-3-date"), "2027-11-20");
    hand.choose(page.locator("#sessions-3-allDay"));
    assertThat(page.locator("#sessions-3-from")).isHidden();
    look(organiser, "when");
    forward(page, hand, "visit");
    hand.choose(page.locator("#booking-need-3"));
    hand.type(page.locator("#booking-email"), "boeken@example.org");
    hand.choose(page.locator("#_price-2"));
    hand.type(page.locator("#price-amount"), "7,50");
    look(organiser, "visit");
    forward(page, hand, "organisation");
    hand.type(page.locator("#organisation-name"), "Stichting Voorbeeld");
    hand.press(page.locator("[data-rows=partners] [data-add]"));
    hand.type(page.locator("#partners-0-name"), "Theater Zuid");
    look(organiser, "organisation");
    forward(page, hand, "contact");
    hand.type(page.locator("#contact-name"), Forms.CONTACT_NAME);
    hand.type(page.locator("#contact-email"), email);
    look(organiser, "contact");
    forward(page, hand, "check");
    assertThat(page.locator("#check")).containsText("dinsdag 16 november 2027, 20:00–22:00");
    assertThat(page.locator("#check")).containsText("zaterdag 20 november 2027, de hele dag");
    hand.press(next(page));
    assertThat(page.locator("#errors")).containsText("als je akkoord gaat");
    hand.choose(page.locator("#acceptedConditions"));
    look(organiser, "check");
    hand.press(next(page));
    assertThat(page.locator("#sent-to")).hasText("We hebben een mail gestuurd naar " + email + ".");
    look(organiser, "sent");
    assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
  }

  private static void look(Watched organiser, String name) {
    organiser.look("organiser-" + name);
  }

  private static Locator next(Page page) {
    return page.locator("#form-next");
  }

  private static void forward(Page page, Hand hand, String topic) {
    hand.press(next(page));
    organiserSees(page, topic);
  }

  private static void organiserSees(Page page, String topic) {
    assertThat(page.locator("[data-view=" + topic + "]")).isVisible();
    assertThat(page.locator("[data-view=" + topic + "] h2")).isFocused();
  }

  private static String fragment(Website.Link link) {
    return "#registration=" + link.registrationId() + "&token=" + link.token();
  }

  private static Website.Link linkIn(String email, int mails, String kind) {
    return website.mailsTo(email, mails).stream()
        .flatMap(mail ->
            (kind.equals("confirm") ? Website.confirmLinks(mail) : Website.manageLinks(mail))
                .stream())
        .findFirst()
        .orElseThrow();
  }

  /** Fills the form in as quickly as a page can, up to all answers. */
  private static Page filledIn(BrowserContext context, String email) {
    return filledIn(context, home, email);
  }

  private static Page filledIn(BrowserContext context, URI address, String email) {
    Page page = context.newPage();
    page.navigate(address + "/aanmelden");
    page.locator("#begin").click();
    page.fill("#title", "Lezing voor ouders");
    page.check("#type-4");
    page.fill("#description", "Een lezing voor ouders, met veel tijd voor vragen.");
    Hand hand = new Hand.Pointing();
    forward(page, hand, "whom");
    page.check("#audiences-2");
    forward(page, hand, "where");
    page.check("#attendance-2");
    forward(page, hand, "when");
    page.fill("#sessions-0-date", "2027-11-17");
    page.check("#sessions-0-allDay");
    forward(page, hand, "visit");
    page.fill("#onlineUrl", "https://meet.example.org/lezing");
    forward(page, hand, "organisation");
    page.fill("#organisation-name", "Stichting Voorbeeld");
    forward(page, hand, "contact");
    page.fill("#contact-name", Forms.CONTACT_NAME);
    page.fill("#contact-email", email);
    forward(page, hand, "check");
    page.check("#acceptedConditions");
    return page;
  }

  @Test
  void aLostConnectionLosesNothingAndNothingIsSentTwice() {
    try (BrowserContext context = chromium.context(PHONE, 800)) {
      Page page = filledIn(context, "offline@example.org");
      context.setOffline(true);
      next(page).click();
      assertThat(page.locator("#errors")).containsText("geen verbinding");
      context.setOffline(false);

      // The registration arrives, and its answer does not.
      List<String> keys = new ArrayList<>();
      AtomicInteger calls = new AtomicInteger();
      page.route(
          "**/v1/registrations",
          route -> {
            keys.add(route.request().headerValue("idempotency-key"));
            if (calls.incrementAndGet() == 1) {
              route.fetch();
              route.abort();
            } else {
              route.resume();
            }
          });
      next(page).click();
      assertThat(page.locator("#errors")).containsText("Je antwoorden staan nog op deze pagina.");
      next(page).dblclick();
      assertThat(page.locator("#sent-to")).containsText("offline@example.org");
      assertThat(keys).hasSize(2).doesNotContainNull();
      assertThat(keys.getFirst()).isEqualTo(keys.getLast());
      assertThat(website.mailsTo("offline@example.org", 1)).hasSize(1);

      // Back shows that it was sent, and another like it is another.
      page.goBack();
      assertThat(page.locator("#sent-heading")).isVisible();
      page.locator("#another").click();
      assertThat(page.locator("#title")).hasValue("Lezing voor ouders");
      assertThat(page.locator("#sessions-0-date")).hasValue("");
    }
  }

  @Test
  void answersStayOnTheDeviceOnlyIfAskedAndUntilTheyAreSent() {
    try (BrowserContext context = chromium.context(DESK, 800)) {
      Page first = context.newPage();
      first.navigate(home + "/aanmelden");
      first.locator("#begin").click();
      first.fill("#title", "Wandeling door de wijk");
      assertThat(first.evaluate("localStorage.length")).isEqualTo(0);
      first.check("#keep");
      first.fill("#summary", "Een uur lopen en praten.");
      first.reload();
      assertThat(first.locator("#kept")).isVisible();
      first.locator("#begin").click();
      assertThat(first.locator("#title")).hasValue("Wandeling door de wijk");
      assertThat(first.locator("#summary")).hasValue("Een uur lopen en praten.");
      first.uncheck("#keep");
      assertThat(first.evaluate("localStorage.length")).isEqualTo(0);

      // What one tab sends, another does not send again.
      Page page = filledIn(context, "tabs@example.org");
      page.check("#keep");
      Page other = context.newPage();
      other.navigate(home + "/aanmelden");
      assertThat(other.locator("#kept")).isVisible();
      next(page).click();
      assertThat(page.locator("#sent-heading")).isVisible();
      assertThat(other.locator("#errors")).containsText("al verstuurd");
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }
  }

  /** Each member of the contract's form, with each of its codes. */
  @Test
  void eachErrorOfTheContractLandsOnAFieldThatIsShown() {
    Document schemas = contract().document("components").document("schemas");
    List<String> pointers = pointers("#", "RegistrationForm", schemas);
    List<String> codes = schemas.document("ErrorCode").texts("enum");
    assertThat(pointers).hasSizeGreaterThan(40).contains("#/sessions/0/end", "#/price/amount");
    try (BrowserContext context = chromium.context(PHONE, 800)) {
      Page page = filledIn(context, "errors@example.org");
      Object lost = page.evaluate(LOST, Map.of("pointers", pointers, "codes", codes));
      assertThat((List<?>) lost).isEmpty();
    }
  }

  /** Which errors lead to nothing that somebody can fill in, or say something else beside it. */
  private static final String LOST =
      """
      async ({ pointers, codes }) => {
        const folder = document.querySelector('script[src$="register.js"]').src.replace('register.js', '');
        const { mistakes, showMistakes, clearMistakes } = await import(folder + 'errors.js');
        const form = document.getElementById('form');
        const lost = [];
        for (const pointer of pointers) {
          for (const code of codes) {
            const error = { pointer, code, detail: 'Mistake.' };
            showMistakes(mistakes(form, [error], form.dataset));
            const link = document.querySelector('#errors a');
            const control = link && document.getElementById(link.hash.slice(1));
            const beside = [...form.querySelectorAll('.govuk-error-message:not([hidden])')].map(each => each.textContent);
            const fills = control && control.matches('input, select, textarea, button') && !control.closest('[data-shown-if][hidden]');
            if (!fills || beside.length !== 1 || !beside[0].includes(link.textContent)) lost.push(pointer + ' ' + code);
            clearMistakes();
          }
        }
        return lost;
      }
      """;

  private static String page(Website site, String path) {
    return site.send(site.request(path).build()).body();
  }

  /** Who adds a field to the contract adds it to the form, too. */
  @Test
  void eachFieldOfTheContractIsAskedFor() {
    String page = page(website, "/aanmelden");
    Document schemas = contract().document("components").document("schemas");
    List<String> asked =
        pointers("#", "RegistrationForm", schemas).stream()
            .map(pointer -> pointer.substring(2).replace("/0", "").replace('/', '.'))
            .filter(path -> !page.contains("data-field=\"" + path + "\""))
            .filter(path -> !page.contains("data-field=\"" + path + "."))
            .filter(path -> !page.contains("id=\"" + path + "\""))
            .toList();
    assertThat(asked)
        .containsExactlyInAnyOrder(
            "sessions.id", // what a date is that was there before
            "sessions.start",
            "sessions.end",
            "price.currency",
            "registrationUrl", // the same as booking.url
            "website",
            "proof");
  }

  private static List<String> pointers(String path, String name, Document schemas) {
    List<String> found = new ArrayList<>();
    schemas
        .document(name)
        .document("properties")
        .values()
        .forEach((member, value) -> {
          String pointer = path + "/" + member;
          found.add(pointer);
          Document schema = Document.from(value);
          Document items = schema.documentOrNull("items");
          String reference = schema.textOrNull("$ref");
          if (items != null) {
            found.add(pointer + "/0");
            reference = items.textOrNull("$ref");
            pointer += "/0";
          }
          String type = reference == null ? "" : reference.replaceAll(".*/", "");
          if (schemas.has(type) && schemas.document(type).has("properties")) {
            found.addAll(pointers(pointer, type, schemas));
          }
        });
    return found;
  }

  private static Document contract() {
    return json(website.get("/v1/openapi.json"));
  }

  /** The answer of the register was recorded; it is asked when somebody presses, and not before. */
  @Test
  void anAddressIsLookedUpByItsPostcode() throws IOException {
    String recorded;
    try (InputStream file = OrganiserIT.class.getResourceAsStream("/address-lookup.json")) {
      recorded = new String(file.readAllBytes(), UTF_8);
    }
    try (BrowserContext context = chromium.context(DESK, 800)) {
      context.route(
          "https://api.pdok.nl/**",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("application/json")
                      .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                      .setBody(
                          route.request().url().contains("3511CE")
                              ? recorded
                              : "{\"response\":{\"docs\":[]}}")));
      Watched organiser = Watched.open(context, home);
      Page page = organiser.go("/aanmelden#where").page();
      page.locator("#begin").click();
      page.evaluate("dispatchEvent(new PopStateEvent('popstate', { state: { view: 'where' } }))");
      page.check("#attendance");
      Locator button =
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoek het adres"));
      Locator news = page.locator(".look-up [role=status]");
      button.click();
      assertThat(news).containsText("Vul eerst");
      page.fill("#location-postcode", "9999 ZZ");
      page.fill("#location-houseNumber", "1");
      assertThat(organiser.others()).isEmpty();
      button.click();
      assertThat(news).containsText("We vonden dit adres niet");
      page.fill("#location-postcode", "3511 ce");
      page.fill("#location-houseNumber", "19");
      button.click();
      assertThat(news).containsText("Gevonden: Stadhuisbrug 19, Utrecht");
      assertThat(page.locator("#location-street")).hasValue("Stadhuisbrug");
      assertThat(page.locator("#location-place")).hasValue("Utrecht");
      assertThat(page.locator("#location-municipality")).hasValue("GM0344");
      assertThat(organiser.others()).allMatch(url -> url.startsWith("https://api.pdok.nl/"));
      assertThat(organiser.complaints()).isEmpty();
    }
  }

  /** What is like another activity is told before it is sent; and a refusal when to try again. */
  @Test
  void whatIsSaidBeforeSendingAndOfARefusal() {
    String same =
        website.publish(
            Forms.aTheatreShow()
                .online()
                .with("title", "Lezing voor ouders")
                .with("onlineUrl", "https://meet.example.org/lezing")
                .withSessions("2027-11-17T10:00", "2027-11-17T12:00")
                .body());
    try (BrowserContext context = chromium.context(PHONE, 800)) {
      Page page = filledIn(context, "refused@example.org");
      assertThat(page.locator("#hints a")).hasAttribute("href", "/activiteiten/" + same);
      for (int status : List.of(429, 503)) {
        page.route(
            "**/v1/registrations",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(Map.of("Retry-After", "150"))
                        .setContentType("application/problem+json")
                        .setBody("{\"title\":\"Te druk\",\"detail\":\"Het is nu te druk.\"}")));
        next(page).click();
        assertThat(page.locator("#errors"))
            .containsText(
                "Het is nu te druk. Je antwoorden staan nog op deze pagina. Probeer het over 3"
                    + " minuten nog een keer.");
        page.unroute("**/v1/registrations");
      }
      next(page).click();
      assertThat(page.locator("#sent-heading")).isVisible();
    }
  }

  @Test
  void linksThatWorkNoMoreAreExplainedAndAskedForInPlace() {
    String id = website.publish(Forms.aTheatreShow().withEmail("links@example.org").body());
    Website.Link used = linkIn("links@example.org", 2, "confirm");
    try (BrowserContext context = chromium.context(PHONE, 800)) {
      Watched organiser = Watched.open(context, home);
      Page page = organiser.go("/confirm" + fragment(used)).page();
      assertThat(page.locator("[data-view=approved]")).isVisible();
      for (String path : List.of("/confirm", "/manage")) {
        page.navigate(home + "/privacy");
        page.navigate(home + path + "#registration=" + id + "&token=wrong");
        assertThat(page.getByText("Deze link werkt niet meer")).isVisible();
        look(organiser, "refused" + path.substring(1));
      }
      page.fill("#email", "links@example.org");
      page.locator("#ask button").click();
      assertThat(page.locator("#asked")).containsText("krijg je een mail");
      Website.Link fresh = linkIn("links@example.org", 3, "manage");

      // An English registration speaks English, and the other language keeps the link.
      page.navigate(home + "/privacy");
      page.navigate(home + "/manage" + fragment(fresh));
      assertThat(page.locator("#registration-title")).isVisible();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
      page.waitForURL(Pattern.compile(".*/manage.*"));
      assertThat(page.locator("#registration-title")).isVisible();
      organiser.assertClean();
    }
  }

  /** With a proof of work; a form that is open when registration closes; and after the week. */
  @Test
  void workIsProvedAndAfterTheWeekOneTellsHowItWasAndHasTheDataErased() {
    try (TestSystem proving =
            TestSystem.start(Map.of("MODERATION", "none", "PROOF_OF_WORK", "yes"));
        BrowserContext context = chromium.context(PHONE, 800)) {
      Website site = proving.website();
      URI address = proving.system().address();
      Page sent = filledIn(context, address, "after@example.org");
      next(sent).click();
      assertThat(sent.locator("#sent-heading")).isVisible();
      Website.Link confirm =
          Website.confirmLinks(site.mailsTo("after@example.org", 1).getFirst()).getFirst();
      assertThat(site.confirm(confirm).statusCode()).isEqualTo(200);
      Website.Link link = site.manageLink(confirm.registrationId());

      Page late = filledIn(context, address, "late@example.org");
      site.moveTo(Instant.parse("2027-11-25T10:00:00Z"));
      next(late).click();
      assertThat(late.locator("#errors")).containsText("Je antwoorden staan nog op deze pagina.");
      late.close(new Page.CloseOptions().setRunBeforeUnload(false));

      Watched organiser = Watched.open(context, address);
      Page page = organiser.page();
      page.clock().setFixedTime("2027-11-25T10:00:00Z");
      organiser.go("/manage" + fragment(link));
      page.locator("[data-to=outcome]").click();
      page.locator("#outcome [type=submit]").click();
      assertThat(page.locator("#errors a")).hasCount(2);
      look(organiser, "outcome");
      page.check("#tookPlace");
      page.fill("#participants", "48");
      page.fill("#sentence", "De hele klas deed mee.");
      page.check("#mayQuote");
      page.locator("#outcome [type=submit]").click();
      assertThat(page.locator("#answer")).hasText("Dank je wel. We hebben het bewaard.");
      Document outcome = json(site.read(link)).document("outcome");
      assertThat(outcome.number("participants").intValue()).isEqualTo(48);
      page.locator("[data-to=erase]").click();
      look(organiser, "erase");
      page.locator("#erase [type=submit]").click();
      assertThat(page.locator("#done")).hasText("Je gegevens zijn gewist.");
      assertThat(site.read(link).statusCode()).isEqualTo(403);

      assertThat(page(site, "/aanmelden"))
          .contains("Aanmelden kan nu niet meer")
          .doesNotContain("id=\"begin\"");
      organiser.assertClean();
    }
  }
}
