package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.EdgeCacheServer;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.Week;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The website's pages over HTTP, without a browser. */
class PagesIT {
  private static final Pattern LINKED_DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start("none");
    website = test.website();
    Week.forms().subList(0, 8).forEach(website::publish);
    website.publish(Forms.aTheatreShow().body());
  }

  private static HttpResponse<String> page(String path, String... headers) {
    HttpRequest.Builder request = website.request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return website.send(request.build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en",
        "/activiteiten",
        "/en/activities",
        "/aanmelden",
        "/en/register",
        "/privacy",
        "/en/privacy",
        "/toegankelijkheid",
        "/en/accessibility",
        "/voorwaarden/2027",
        "/en/conditions/2027",
        "/confirm",
        "/en/confirm",
        "/manage",
        "/en/manage",
        "/redactie",
        "/en/desk",
        "/op-je-site",
        "/en/on-your-site"
      })
  void aPageMayBeKeptAndLoadsNothingOfOthers(String path) {
    HttpResponse<String> page = page(path, "Accept-Language", "fr");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(page, "Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(page, "Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'")
        .doesNotContain("unsafe", "data:", "*");
    assertThat(page.body())
        .startsWith("<!DOCTYPE html>\n<html lang=\"" + (path.startsWith("/en") ? "en" : "nl"))
        .doesNotContain("<style", " style=", " onclick", "{{", "null");
    String known = header(page, "ETag");
    assertThat(page(path, "If-None-Match", known).statusCode()).isEqualTo(304);
    HttpResponse<String> head =
        website.send(website.request(path).method("HEAD", BodyPublishers.noBody()).build());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "ETag")).isEqualTo(known);
  }

  @Test
  void helpAndTheWayOutStandOnEachPageForVisitorsWithoutScript() {
    for (String path :
        List.of(
            "/",
            "/activiteiten",
            "/aanmelden",
            "/privacy",
            "/confirm",
            "/manage",
            "/no-such-page")) {
      assertThat(page(path).body())
          .as(path)
          .contains(
              "href=\"tel:08002000\"", "Verlaat deze site snel", "https://www.buienradar.nl/");
    }
    assertThat(page("/redactie").body()).doesNotContain("Verlaat deze site snel");
  }

  @Test
  void whatIsNotThereIsToldByAPageAndBelowTheApiByAProblem() {
    HttpResponse<String> nothing = page("/no-such-page");
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(nothing.body()).contains("Deze pagina is er niet");
    assertThat(header(nothing, "Cache-Control")).isEqualTo("no-store");
    assertThat(page("/en/no-such-page").body()).contains("This page does not exist");
    for (String path :
        List.of(
            "/activiteiten/none",
            "/voorwaarden/1.2.3",
            "/activities/none",
            "/activiteiten/a/b",
            "/assets/none/site.css")) {
      assertThat(page(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(header(page("/v1/none"), "Content-Type")).isEqualTo("application/problem+json");
    HttpResponse<String> posted =
        website.send(website.request("/activiteiten").POST(BodyPublishers.ofString("a=b")).build());
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(header(posted, "Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void anActivityIsToldWholeAndItsFormerAddressLeadsToIt() {
    String id =
        website.publish(Forms.aTheatreShow().with("title", "Kijk & <luister> ‘samen’").body());
    HttpResponse<String> page = page("/activiteiten/" + id);
    String canonical = test.system().address() + "/activiteiten/" + id;
    assertThat(page.body())
        .contains(
            "<h1 class=\"govuk-heading-xl activity__title\">Kijk &amp; &lt;luister&gt; ‘samen’</h1>",
            "<link rel=\"canonical\" href=\"" + canonical + "\">",
            "<meta property=\"og:url\" content=\"" + canonical + "\">",
            "hreflang=\"en\"",
            "dinsdag 16 november 2027, 14.00–16.00 uur",
            "/v1/activities/" + id + "/calendar.ics",
            "https://wa.me/?text=")
        .doesNotContain(Forms.CONTACT_NAME, Forms.CONTACT_EMAIL, Forms.CONTACT_PHONE);
    var data = LINKED_DATA.matcher(page.body());
    assertThat(data.find()).isTrue();
    HttpResponse<String> event =
        website.get("/v1/activities/" + id, "Accept", "application/ld+json");
    assertThat(data.group(1)).isEqualTo(event.body());
    assertThat(json(event).text("url")).isEqualTo(canonical);
    HttpResponse<String> moved = page("/activities/" + id);
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(header(moved, "Location")).isEqualTo("/activiteiten/" + id);
    assertThat(page("/sitemap.xml").body()).contains("<loc>" + canonical + "</loc><lastmod>");
    assertThat(page("/robots.txt").body()).contains("Sitemap: " + test.system().address());
  }

  @Test
  void whereInvitedPeopleMeetStandsOnNoPage() {
    Forms form =
        Forms.aTheatreShow().with("title", "Besloten bijeenkomst").atAPlaceThatNobodyMayKnow();
    String id = website.publish(form.body());
    for (String path :
        List.of(
            "/activiteiten/" + id, "/en/activities/" + id, "/activiteiten?municipality=GM0202")) {
      assertThat(page(path).body())
          .as(path)
          .contains("Besloten bijeenkomst", "Arnhem")
          .doesNotContain("Huize Stil", "Verborgen", "77b", "6811");
    }
  }

  @Test
  void newsOfAnActivityIsPlain() {
    String cancelled =
        website.publish(Forms.aTheatreShow().with("title", "Gaat niet meer door").body());
    website.end(website.manageLink(cancelled), "*");
    assertThat(page("/activiteiten/" + cancelled).body())
        .contains("GAAT NIET DOOR: Gaat niet meer door", "Deze activiteit gaat niet door.");
    String removed = website.publish(Forms.aTheatreShow().with("title", "Moet eraf").body());
    website.decide(removed, Decisions.remove());
    HttpResponse<String> gone = page("/activiteiten/" + removed);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("staat hier niet meer").doesNotContain("Moet eraf");
    assertThat(page("/en/activities/" + removed).body()).contains("This activity is gone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "near=0000 | near | Deze plek kennen wij niet",
        "date=2027-11-16&from=2027-11-15 | date | Kies een dag, of een periode. Niet allebei.",
        "to=gisteren | to | datum",
        "region=NL-XX | filters | regio",
        "q=! | q | "
      })
  void aWrongFilterIsNamedBesideIt(String query, String field, String said) {
    HttpResponse<String> page = page("/activiteiten?" + query);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("Er is een probleem", "<a href=\"#" + field + "\">", said == null ? "" : said);
  }

  @Test
  void whatOthersAppendToAnAddressIsNoMistake() {
    assertThat(
            page("/activiteiten?utm_source=x&fbclid=y&anything=z&radius=10&region=").statusCode())
        .isEqualTo(200);
  }

  @Test
  void theListHasTheFiltersAndTheNumbersOfTheApi() {
    String body = page("/activiteiten").body();
    Document edition = json(website.get("/v1/editions/current"));
    for (String list : List.of("types", "audiences", "subjects", "sectors", "accessibility")) {
      for (Document term : edition.documents(list)) {
        assertThat(body).contains("value=\"" + term.text("code") + "\"", term.text("label"));
      }
    }
    Document counts = json(website.get("/v1/editions/current/counts"));
    int utrecht = counts.document("byRegion").number("NL-UT").intValue();
    assertThat(body).contains("Utrecht (" + utrecht + ")");
    assertThat(page("/activiteiten?region=NL-UT").body()).contains(utrecht + " activiteit");
    assertThat(page("/activiteiten?region=NL-UT&livedExperience=true").body())
        .contains("checked", "Verwijder filter:");
  }

  @Test
  void anEmptyResultOffersAWiderSearch() {
    assertThat(page("/activiteiten?near=3511&radius=5&q=bestaatniet&date=2027-11-16").body())
        .contains(
            "Geen activiteiten gevonden",
            "Zoek binnen 10 kilometer",
            "Zoek op alle dagen",
            "Zoek in heel Nederland",
            "Zoek zonder zoekwoord",
            "/activiteiten?date=2027-11-16&amp;q=bestaatniet&amp;region=online");
  }

  @Test
  void theEdgeAsksForAListOnceAMinute() throws Exception {
    try (EdgeCacheServer edge = new EdgeCacheServer();
        HttpClient http = HttpClient.newHttpClient()) {
      edge.before(test.system().address());
      HttpRequest request =
          HttpRequest.newBuilder(edge.uri().resolve("/activiteiten?region=NL-GR")).build();
      long before = requests();
      for (int i = 0; i < 20; i++) {
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
            .isEqualTo(200);
      }
      assertThat(requests() - before).isEqualTo(1);
    }
  }

  private static long requests() {
    return test.logs()
        .toString(UTF_8)
        .lines()
        .filter(line -> line.contains("\"route\":\"$default\""))
        .count();
  }

  @Test
  void aTableThatIsTooBusyIsToldByAPage() {
    website.local("/_local/dynamodb", "{\"throttled\":1}");
    HttpResponse<String> busy = page("/activiteiten?region=NL-ZE&date=2027-11-20");
    website.local("/_local/dynamodb", "{\"throttled\":0}");
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(header(busy, "Retry-After")).isNotEmpty();
    assertThat(busy.body()).contains("Het is nu erg druk");
  }

  @Test
  void aWebsiteElsewhereHasNoPagesHere() {
    try (TestSystem elsewhere =
        TestSystem.start(Map.of("MODERATION", "none", "WEBSITE_URL", "http://localhost:3000"))) {
      String id = elsewhere.website().publish(Forms.aTheatreShow().body());
      HttpResponse<String> list =
          elsewhere.website().send(elsewhere.website().request("/activiteiten").build());
      assertThat(list.statusCode()).isEqualTo(404);
      assertThat(header(list, "Content-Type")).isEqualTo("application/problem+json");
      assertThat(
              json(elsewhere.website().get("/v1/activities/" + id, "Accept", "application/ld+json"))
                  .text("url"))
          .isEqualTo("http://localhost:3000/activities/" + id);
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
