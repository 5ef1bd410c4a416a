package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.ids;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Every filter, alone and together, in every format. */
class FiltersIT {
  private static final Map<String, Object> WEBINAR_ORGANISATION =
      Map.of("name", "Kenniscentrum Élan");
  @AutoClose private static TestSystem test;
  private static Website website;
  private static String theatre;
  private static String groningen;
  private static String maastricht;
  private static String webinar;

  @BeforeAll
  static void publish() {
    test = TestSystem.start("none");
    website = test.website();
    theatre = website.publish(Forms.aTheatreShow().body());
    groningen =
        website.publish(
            Forms.aTheatreShow()
                .inGroningen()
                .with("type", "training")
                .with("audiences", List.of("professionals"))
                .with("title", "Training: signalen herkennen")
                .with("subjects", List.of("neglect", "speaking-up"))
                .with("sectors", List.of("education"))
                .with("partners", List.of(Map.of("name", "Stichting Samenspel")))
                .with("accessibility", List.of("wheelchair", "hearing-loop"))
                .withSessions("2027-11-17T09:00", "2027-11-17T12:00")
                .body());
    maastricht =
        website.publish(
            Forms.aTheatreShow()
                .inMaastricht()
                .with("attendance", "hybrid")
                .with("onlineUrl", "https://meet.example.org/room")
                .withSessions("2027-11-16T20:00", "2027-11-17T00:00")
                .body());
    webinar =
        website.publish(
            Forms.aTheatreShow()
                .without("location")
                .with("attendance", "online")
                .with("onlineUrl", "https://meet.example.org/other")
                .with("type", "webinar")
                .with("title", "Webinar over praten met kinderen")
                .with("livedExperience", true)
                .with("languages", List.of("en", "nl-sign"))
                .with("organisation", WEBINAR_ORGANISATION)
                .withSessions("2027-11-18T10:00", "2027-11-18T11:00")
                .body());
  }

  @ParameterizedTest
  @CsvSource({
    "'', theatre maastricht groningen webinar",
    "region=NL-UT, theatre",
    "region=NL-UT&region=online, theatre webinar",
    "municipality=GM0014, groningen",
    "municipality=GM0014&region=NL-UT, ''",
    "date=2027-11-17, groningen",
    "from=2027-11-17&to=2027-11-18, groningen webinar",
    "type=theatre, theatre maastricht",
    "audience=parents, theatre maastricht webinar",
    "attendance=in-person, theatre groningen",
    "attendance=hybrid, maastricht",
    "q=theater, theatre maastricht groningen",
    "q=wat%20ZEI, theatre maastricht",
    "q=ELAN, webinar",
    "q=%C3%A9lan%20kind, webinar",
    "q=theater%20maas, maastricht",
    "q=heater, ''",
    "near=3511, theatre",
    "near=3511ab, theatre",
    "near=3511%20AB&radius=100, theatre",
    "near=6211, maastricht",
    "near=6211&radius=5&type=theatre&audience=parents&q=voorbeeld&date=2027-11-16, maastricht",
    "near=6211&type=training, ''",
    "'near=52.09,5.12', theatre",
    "q=samenspel, groningen",
    "subject=neglect, groningen",
    "subject=speaking-up&sector=education, groningen",
    "subject=sexual-abuse, ''",
    "accessibility=hearing-loop, groningen",
    "livedExperience=true, webinar",
    "language=nl-sign, webinar",
    "language=nl, ''",
    "type=theatre&type=webinar, theatre maastricht webinar",
    "municipality=GM0014&municipality=GM0344, theatre groningen",
    "attendance=online&attendance=hybrid, maastricht webinar",
    "subject=sexual-abuse&subject=neglect, groningen",
    "language=nl&language=en, webinar",
    "accessibility=wheelchair&accessibility=hearing-loop, groningen",
    "accessibility=wheelchair&accessibility=quiet-room, ''",
    "date=2027-11-17&date=2027-11-17, groningen",
    "language=en&livedExperience=true&type=webinar, webinar"
  })
  void filtersGoTogetherInEveryFormat(String query, String expected) throws Exception {
    List<String> names =
        expected.isEmpty()
            ? List.of()
            : Arrays.stream(expected.split(" ")).map(FiltersIT::id).toList();
    assertThat(ids(website.get("/v1/activities?" + query))).isEqualTo(names);
    Set<String> sorted = new TreeSet<>(names);
    assertThat(inCalendar(website.get("/v1/feeds/activities.ics?" + query))).isEqualTo(sorted);
    assertThat(onMap(website.get("/v1/feeds/activities.geojson?" + query))).isEqualTo(sorted);
    assertThat(inSpreadsheet(website.get("/v1/feeds/activities.csv?" + query))).isEqualTo(sorted);
    assertThat(inFeed(website.get("/v1/feeds/activities.atom?" + query))).isEqualTo(sorted);
  }

  @ParameterizedTest
  @CsvSource({
    "municipality=Utrecht, municipality",
    "type=show, type",
    "audience=nobody, audience",
    "attendance=maybe, attendance",
    "q=%20-%20, q",
    "subject=nothing, subject",
    "livedExperience=maybe, livedExperience",
    "language=dutch, language",
    "'near=1.2,3.4', near",
    "near=0999, near",
    "near=35, near",
    "near=3511SS, near",
    "near=3511&radius=0, radius",
    "near=3511&radius=x, radius",
    "radius=10, radius",
    "type=theatre&type=show, type",
    "livedExperience=true&livedExperience=maybe, livedExperience",
    "near=3511&near=9711, near",
    "limit=5, limit",
    "cursor=x, cursor",
    "page=2, page"
  })
  void aFeedNamesTheParameterThatIsNotRight(String query, String parameter) {
    HttpResponse<String> answer = website.get("/v1/feeds/activities.ics?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).documents("errors"))
        .extracting(error -> error.text("parameter"))
        .containsOnly(parameter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "region=",
        "q=%20",
        "q=%C2%A0",
        "date=",
        "from=&to=",
        "near=&radius=",
        "type=",
        "fbclid=IwAR0abc",
        "utm_source=mail&utm_campaign=week",
        "gclid=x",
        "_=1700000000000"
      })
  void blankValuesAndWhatOthersAppendAreNotAskedFor(String query) {
    Set<String> all = new TreeSet<>(ids(website.get("/v1/activities")));
    for (String path : List.of("/v1/activities?", "/v1/activities?limit=&cursor=&")) {
      assertThat(new TreeSet<>(ids(website.get(path + query)))).isEqualTo(all);
    }
    for (String format : List.of("ics", "geojson", "csv", "atom")) {
      HttpResponse<String> answer = website.get("/v1/feeds/activities." + format + "?" + query);
      assertThat(answer.statusCode()).as(format).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("fbclid", "utm_");
    }
  }

  @Test
  void whoNamesDutchGetsWhatADutchSpreadsheetOpens() {
    String path = "/v1/feeds/activities.csv";
    assertThat(website.get(path).body()).startsWith("\uFEFFid,edition,");
    assertThat(website.get(path, "Accept-Language", "en").body()).startsWith("\uFEFFid,edition,");
    assertThat(website.get(path, "Accept-Language", "nl-NL,nl;q=0.9").body())
        .startsWith("\uFEFFid;edition;");
  }

  @Test
  void aFeedTellsItsWholeAddress() {
    assertThat(website.get("/v1/feeds/activities.atom?type=theatre&utm_source=x").body())
        .contains(
            "rel=\"self\" href=\""
                + website.request("/v1/feeds/activities.atom").build().uri()
                + "?type=theatre\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ics", "geojson", "csv", "atom"})
  void aFeedCanBeKeptAndHasAFileName(String format) {
    String path = "/v1/feeds/activities." + format;
    HttpResponse<String> answer = website.get(path);
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=60");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("activities-2027." + format);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    HttpResponse<String> again = website.get(path, "If-None-Match", Website.etag(answer));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void labelsAreInTheCallersLanguage() {
    String path = "/v1/feeds/activities.csv?type=theatre";
    assertThat(website.get(path).body()).contains("Ouders en opvoeders");
    assertThat(website.get(path, "Accept-Language", "en").body()).contains("Parents and carers");
  }

  @Test
  void oneActivityIsACalendarFileAndAnEventForSearchEngines() {
    HttpResponse<String> calendar = website.get("/v1/activities/" + theatre + "/calendar.ics");
    assertThat(inCalendar(calendar)).containsExactly(theatre);
    assertThat(calendar.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/calendar");
    HttpResponse<String> event =
        website.get("/v1/activities/" + theatre, "Accept", "application/ld+json");
    assertThat(event.headers().firstValue("Content-Type")).hasValue("application/ld+json");
    assertThat(json(event).text("@type")).isEqualTo("Event");
    assertThat(json(website.get("/v1/activities/" + theatre)).text("id")).isEqualTo(theatre);
    assertThat(website.get("/v1/activities/" + "0".repeat(26) + "/calendar.ics").statusCode())
        .isEqualTo(404);
  }

  @Test
  void countsAreByRegionAndDateAndBoth() {
    Document counts = json(website.get("/v1/editions/current/counts"));
    assertThat(counts.number("total")).isEqualByComparingTo("4");
    assertThat(counts.document("byRegion").values().keySet())
        .containsExactlyInAnyOrder("NL-UT", "NL-GR", "NL-LI", "online");
    assertThat(counts.document("byDate").number("2027-11-16")).isEqualByComparingTo("2");
    assertThat(counts.document("byRegionAndDate").document("NL-GR").values().keySet())
        .containsExactly("2027-11-17");
  }

  private static String id(String name) {
    return switch (name) {
      case "theatre" -> theatre;
      case "groningen" -> groningen;
      case "maastricht" -> maastricht;
      case "webinar" -> webinar;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Set<String> inCalendar(HttpResponse<String> answer) {
    Set<String> ids = new TreeSet<>();
    for (VEvent event : Biweekly.parse(answer.body()).first().getEvents()) {
      ids.add(event.getUid().getValue().substring(0, 26));
    }
    return ids;
  }

  private static Set<String> onMap(HttpResponse<String> answer) {
    Set<String> ids = new TreeSet<>();
    json(answer).documents("features").forEach(feature -> ids.add(feature.text("id")));
    return ids;
  }

  private static Set<String> inSpreadsheet(HttpResponse<String> answer) throws Exception {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Set<String> ids = new TreeSet<>();
    try (CSVParser parser = CSVParser.parse(answer.body().substring(1), format)) {
      parser.forEach(row -> ids.add(row.get("id")));
    }
    return ids;
  }

  private static Set<String> inFeed(HttpResponse<String> answer) throws Exception {
    var feed =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(answer.body())));
    var entries = feed.getElementsByTagName("entry");
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < entries.getLength(); i++) {
      String id = entries.item(i).getFirstChild().getTextContent();
      ids.add(id.substring(id.length() - 26));
    }
    return ids;
  }
}
