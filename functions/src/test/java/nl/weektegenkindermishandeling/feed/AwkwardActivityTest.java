package nl.weektegenkindermishandeling.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.jsonldjava.core.JsonLdProcessor;
import com.github.jsonldjava.utils.JsonUtils;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.fixtures.FullForm;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.text.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.xml.sax.InputSource;

/**
 * One activity with all that is hard, as two independent readers of each format understand it: a
 * long title with an emoji that is several characters, text from right to left, line breaks of
 * every kind, markup, two sessions, a place and a room online; and it is cancelled.
 */
class AwkwardActivityTest {
  private static final String TITLE =
      "Familie 👩‍👩‍👧‍👦 “kijkt, luistert; vraagt” \\ שלום – een lange titel die niet in één regel past";
  private static final String SHOWN = "GAAT NIET DOOR: " + TITLE;
  private static final String DESCRIPTION =
      "=1+1 is geen formule;\nمرحبا بكم\n</script><b>niet vet</b> & \"meer\", ook 🎭";
  private static final String ROOM = "https://xn--caf-dma.example.org/zaal%20%C3%A9%C3%A9n";
  private static final String PAGE = "https://www.campaign.example/activities/" + FullForm.ID;
  private static final String PHONE = "0301234567";

  private static final Activity ACTIVITY =
      Activity.publish(
              FullForm.ID,
              FullForm.EDITION.id(),
              RegistrationForm.parse(body(), FullForm.EDITION)
                  .orElseThrow(errors -> new AssertionError(errors.toString()))
                  .details(),
              Activities.PUBLISHED)
          .cancel(Cancellation.BARE, Activities.PUBLISHED.plusSeconds(60));

  private static final List<Instant> STARTS =
      List.of(Instant.parse("2027-11-16T19:00:00Z"), Instant.parse("2027-11-18T13:00:00Z"));

  private static Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>(FullForm.body());
    body.put("title", "\uFEFF" + TITLE.replace(" – ", "\u2028–\u00A0"));
    body.put("description", DESCRIPTION.replaceFirst("\n", "\u2028").replaceFirst("\n", "\r\n"));
    body.put("summary", "\u200B=SUM(A1)");
    body.put("onlineUrl", "Https://café.example.org/zaal één");
    body.put("publicContact", Map.of("phone", PHONE));
    body.put(
        "sessions",
        List.of(
            Map.of("id", "b", "start", "2027-11-18T13:00:00.000Z", "end", "2027-11-18T16:00"),
            Map.of("id", "a", "start", "2027-11-16T20:00", "end", "2027-11-17T01:00")));
    return body;
  }

  @Test
  void ical4jReadsIt() throws Exception {
    Calendar read = new CalendarBuilder().build(new StringReader(calendar()));
    assertThat(read.validate().hasErrors()).as(read.validate().toString()).isFalse();
    List<CalendarComponent> events = read.getComponents("VEVENT");
    assertThat(events).hasSize(2);
    assertThat(events)
        .allSatisfy(event -> {
          assertThat(value(event, "SUMMARY")).isEqualTo(SHOWN);
          assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
          assertThat(value(event, "DESCRIPTION")).startsWith(DESCRIPTION).contains(ROOM);
          assertThat(value(event, "LOCATION")).contains("Elders", "3511 AB Utrecht");
          assertThat(value(event, "CONFERENCE")).isEqualTo(ROOM);
          assertThat(value(event, "URL")).isEqualTo(PAGE);
        });
    assertThat(events)
        .extracting(event -> value(event, "UID"))
        .allMatch(uid -> uid.matches(FullForm.ID + "-[ab]@.+"))
        .doesNotHaveDuplicates();
  }

  private static String value(CalendarComponent event, String name) {
    return event.getProperty(name).map(Property::getValue).orElse("");
  }

  @Test
  void biweeklyReadsIt() {
    List<VEvent> events = Biweekly.parse(calendar()).first().getEvents();
    assertThat(events)
        .extracting(event -> event.getDateStart().getValue().toInstant())
        .containsExactlyElementsOf(STARTS);
    assertThat(events)
        .allSatisfy(event -> {
          assertThat(event.getSummary().getValue()).isEqualTo(SHOWN);
          assertThat(event.getDescription().getValue()).startsWith(DESCRIPTION);
          assertThat(event.getConferences().getFirst().getUri()).isEqualTo(ROOM);
          assertThat(event.getStatus().isCancelled()).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource(CsvDialect.class)
  void commonsCsvReadsIt(CsvDialect dialect) throws Exception {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(dialect.separator())
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (CSVParser parser = CSVParser.parse(csv(dialect).substring(1), format)) {
      CSVRecord row = parser.getRecords().getFirst();
      assertThat(row.get("title")).isEqualTo(SHOWN);
      assertThat(row.get("summary")).isEqualTo("'=SUM(A1)");
      assertThat(row.get("description")).isEqualTo("'" + DESCRIPTION);
      assertThat(row.get("phone")).isEqualTo("'" + PHONE);
      assertThat(row.get("latitude")).isEqualTo(dialect.number("52.09"));
    }
  }

  @ParameterizedTest
  @EnumSource(CsvDialect.class)
  void fastCsvReadsIt(CsvDialect dialect) throws Exception {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .fieldSeparator(dialect.separator())
            .ofNamedCsvRecord(new ByteArrayInputStream(csv(dialect).getBytes(UTF_8)), UTF_8)) {
      NamedCsvRecord row = reader.iterator().next();
      assertThat(row.getField("id")).isEqualTo(FullForm.ID);
      assertThat(row.getField("title")).isEqualTo(SHOWN);
      assertThat(row.getField("description")).isEqualTo("'" + DESCRIPTION);
      assertThat(row.getField("price")).isEqualTo(dialect.number("7.50"));
    }
  }

  @Test
  void theXmlParserReadsTheFeed() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    var feed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(atom())));
    var links = feed.getElementsByTagName("link");
    assertThat(links.item(0).getAttributes().getNamedItem("href").getNodeValue())
        .isEqualTo("https://api.campaign.example/v1/feeds/activities.atom?q=a%20b");
    assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo(SHOWN);
    assertThat(feed.getElementsByTagName("content").item(0).getTextContent())
        .startsWith("dinsdag 16 november 2027, 20.00")
        .contains(
            "donderdag 18 november 2027, 14.00–16.00 uur", "3511 AB Utrecht", DESCRIPTION, ROOM);
  }

  @Test
  void romeReadsTheFeed() throws Exception {
    SyndFeed feed = new SyndFeedInput().build(new StringReader(atom()));
    SyndEntry entry = feed.getEntries().getFirst();
    assertThat(entry.getTitle()).isEqualTo(SHOWN);
    assertThat(entry.getLink()).isEqualTo(PAGE);
    assertThat(entry.getContents().getFirst().getValue()).contains(DESCRIPTION, "14.00–16.00 uur");
    assertThat(feed.getLinks().getFirst().getHref()).startsWith("https://api.campaign.example/");
  }

  @Test
  void jtsReadsTheMap() throws Exception {
    Geometry read = new GeoJsonReader().read(new String(map(), UTF_8));
    assertThat(read.getCoordinate().getX()).isEqualTo(5.12);
    assertThat(read.getCoordinate().getY()).isEqualTo(52.09);
  }

  @Test
  void geojsonJacksonReadsTheMap() throws Exception {
    Feature feature =
        new ObjectMapper().readValue(map(), FeatureCollection.class).getFeatures().getFirst();
    assertThat(((Point) feature.getGeometry()).getCoordinates().getLongitude()).isEqualTo(5.12);
    assertThat(feature.getProperties())
        .containsEntry("title", SHOWN)
        .containsEntry("description", DESCRIPTION)
        .containsEntry("url", PAGE)
        .containsEntry("status", "cancelled");
  }

  @Test
  void titaniumExpandsTheEvent() throws Exception {
    JsonLdOptions options = new JsonLdOptions((url, other) -> context());
    JsonArray read =
        com.apicatalog.jsonld.JsonLd.expand(JsonDocument.of(new StringReader(event())))
            .options(options)
            .get();
    var event = read.getJsonObject(0);
    assertThat(event.getJsonArray("https://schema.org/name").toString()).contains("GAAT NIET DOOR");
    assertThat(event.getJsonArray("https://schema.org/subEvent")).hasSize(2);
    assertThat(event.getJsonArray("https://schema.org/subEvent").toString())
        .contains("https://schema.org/location", "https://schema.org/offers", ROOM);
  }

  private static JsonDocument context() {
    return JsonDocument.of(
        jakarta.json.Json.createObjectBuilder()
            .add(
                "@context",
                jakarta.json.Json.createObjectBuilder().add("@vocab", "https://schema.org/"))
            .build());
  }

  @Test
  void jsonldJavaExpandsTheEvent() throws Exception {
    Map<String, Object> event = new LinkedHashMap<>(asMap(JsonUtils.fromString(event())));
    event.put("@context", Map.of("@vocab", "https://schema.org/"));
    Map<?, ?> read = asMap(JsonLdProcessor.expand(event).getFirst());
    assertThat(read.get("https://schema.org/name")).asString().contains(SHOWN);
    assertThat(read.get("https://schema.org/description")).asString().contains(DESCRIPTION);
    assertThat((List<?>) read.get("https://schema.org/subEvent"))
        .hasSize(2)
        .allSatisfy(session -> {
          assertThat(asMap(session))
              .containsKeys("https://schema.org/location", "https://schema.org/offers");
          assertThat(OffsetDateTime.parse(date(asMap(session))).toInstant()).isIn(STARTS);
        });
  }

  private static String date(Map<String, Object> session) {
    List<?> starts = (List<?>) Objects.requireNonNull(session.get("https://schema.org/startDate"));
    return String.valueOf(asMap(starts.getFirst()).get("@value"));
  }

  @SuppressWarnings("unchecked") // an object of JSON
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  private static String calendar() {
    return new ICalendar(Activities.LINKS, Language.NL).write(List.of(ACTIVITY));
  }

  private static String csv(CsvDialect dialect) {
    return new ActivitiesCsv(Activities.LINKS, Language.NL, dialect).write(List.of(ACTIVITY));
  }

  private static String atom() {
    return new Atom(Activities.LINKS, Language.NL)
        .write(
            List.of(ACTIVITY),
            FullForm.EDITION,
            "https://api.campaign.example",
            "/v1/feeds/activities.atom?q=a%20b");
  }

  private static byte[] map() {
    return Json.write(new GeoJson(Activities.LINKS, Language.NL).write(List.of(ACTIVITY)));
  }

  private static String event() {
    Document event = new JsonLd(Activities.LINKS, Language.NL).write(ACTIVITY);
    return new String(Json.write(event), UTF_8);
  }
}
