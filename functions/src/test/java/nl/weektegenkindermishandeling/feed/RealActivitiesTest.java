package nl.weektegenkindermishandeling.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.feed.Activities.EDITION;
import static nl.weektegenkindermishandeling.feed.Activities.LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.ICalDate;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.jsonldjava.core.JsonLdProcessor;
import com.github.jsonldjava.utils.JsonUtils;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Difference;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.fixtures.FullForm;
import nl.weektegenkindermishandeling.fixtures.RealActivities;
import nl.weektegenkindermishandeling.fixtures.RealActivities.RealActivity;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.text.Language;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each of the real activities, read back in each format by a reader that others wrote, and held to
 * what stands in its form. What only invited people may know is in none of them.
 */
class RealActivitiesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  static List<RealActivity> all() {
    return RealActivities.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFormIsKeptAsItIs(RealActivity real) {
    Document kept = FullForm.form(real.form().values()).write();
    Document sent =
        real.form()
            .with("language", "nl")
            .with("access", access(real))
            .with("sessions", withLastDays(real.form().documents("sessions")));
    assertThat(Difference.between(sent, kept)).isEmpty();
  }

  /** A date alone is that one day. */
  private static List<Map<String, Object>> withLastDays(List<Document> sessions) {
    return sessions.stream()
        .map(session ->
            session.has("end") || session.text("start").length() > 10
                ? session
                : session.with("end", session.text("start")))
        .map(Document::values)
        .toList();
  }

  private static String access(RealActivity real) {
    return Objects.requireNonNullElse(real.form().textOrNull("access"), "open");
  }

  @ParameterizedTest
  @MethodSource("all")
  void anActivityTellsWhatTheFormDoes(RealActivity real) {
    Document activity = ActivityDocument.write(activity(real));
    Stream.of(
            "title",
            "summary",
            "description",
            "type",
            "audiences",
            "subjects",
            "sectors",
            "livedExperience",
            "attendance",
            "region",
            "organisation",
            "partners",
            "publicContact",
            "priceNote",
            "languages",
            "accessibility",
            "capacity",
            "booking")
        .forEach(name ->
            assertThat(activity.values().get(name))
                .as(name)
                .isEqualTo(real.form().values().get(name)));
    assertThat(activity.textOrNull("registrationUrl")).isEqualTo(bookingUrl(real));
    assertThat(activity.documents("sessions"))
        .hasSameSizeAs(sessions(real))
        .extracting(session -> session.text("start").substring(0, 10))
        .containsExactlyElementsOf(
            sessions(real).stream().map(each -> each.text("start").substring(0, 10)).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void biweeklyReadsTheCalendar(RealActivity real) {
    String calendar = new ICalendar(LINKS, Language.NL).write(List.of(activity(real)));
    List<VEvent> events = Biweekly.parse(calendar).first().getEvents();
    List<Document> sessions = sessions(real);
    assertThat(events).hasSameSizeAs(sessions);
    for (int i = 0; i < events.size(); i++) {
      VEvent event = events.get(i);
      Document session = sessions.get(i);
      String label = session.textOrNull("label");
      assertThat(event.getSummary().getValue())
          .isEqualTo(real.form().text("title") + (label == null ? "" : " (" + label + ")"));
      assertThat(time(event.getDateStart())).isEqualTo(session.text("start"));
      boolean isDay = session.text("start").length() == 10;
      String end = isDay && !session.has("end") ? session.text("start") : session.textOrNull("end");
      assertThat(time(event.getDateEnd()))
          .isEqualTo(isDay && end != null ? LocalDate.parse(end).plusDays(1).toString() : end);
      assertThat(event.getTransparency() != null).isEqualTo(isDay);
      assertThat(event.getDescription().getValue())
          .startsWith(real.form().text("description"))
          .contains(facts(real));
      assertThat(event.getLocation().getValue()).contains(where(real));
    }
    checkHidden(real, calendar.replace("\r\n ", ""));
  }

  private static @Nullable String time(@Nullable DateOrDateTimeProperty property) {
    if (property == null) {
      return null;
    }
    ICalDate date = property.getValue();
    LocalDateTime local =
        LocalDateTime.ofInstant(date.toInstant(), date.hasTime() ? ZONE : ZoneId.systemDefault());
    return date.hasTime() ? local.toString() : local.toLocalDate().toString();
  }

  @ParameterizedTest
  @MethodSource("all")
  void romeReadsTheFeed(RealActivity real) throws Exception {
    String feed =
        new Atom(LINKS, Language.NL)
            .write(List.of(activity(real)), EDITION, "https://api.example.org", "/self");
    SyndEntry entry = new SyndFeedInput().build(new StringReader(feed)).getEntries().getFirst();
    assertThat(entry.getTitle()).isEqualTo(real.form().text("title"));
    assertThat(entry.getAuthors()).extracting(SyndPerson::getName).containsExactly(names(real, 0));
    assertThat(entry.getContributors())
        .extracting(SyndPerson::getName)
        .containsExactly(names(real, 1));
    assertThat(entry.getCategories())
        .extracting(SyndCategory::getName)
        .contains(real.form().text("type"))
        .containsAll(real.form().texts("subjects"))
        .containsAll(real.form().texts("sectors"));
    String content = entry.getContents().getFirst().getValue();
    assertThat(content).contains(where(real)).contains(facts(real));
    sessions(real).forEach(session -> assertThat(content).contains(spoken(session)));
    checkHidden(real, feed);
  }

  /** The hours as people read them, and the label. */
  private static List<String> spoken(Document session) {
    List<String> parts = new ArrayList<>();
    String start = session.text("start");
    if (start.length() > 10) {
      parts.add(start.substring(11).replace(':', '.'));
    }
    if (session.has("label")) {
      parts.add("(" + session.text("label") + ")");
    }
    return parts.isEmpty() ? List.of("november 2027") : parts;
  }

  @ParameterizedTest
  @MethodSource("all")
  void fastCsvReadsTheSpreadsheet(RealActivity real) {
    Map<String, String> row = row(activity(real));
    assertThat(row)
        .containsEntry("title", real.form().text("title"))
        .containsEntry("description", real.form().text("description"))
        .containsEntry("subjects", String.join(", ", real.form().texts("subjects")))
        .containsEntry("sectors", String.join(", ", real.form().texts("sectors")))
        .containsEntry("languages", String.join(", ", real.form().texts("languages")))
        .containsEntry("accessibility", String.join(", ", real.form().texts("accessibility")))
        .containsEntry("partners", String.join("; ", names(real, 1)))
        .containsEntry("priceNote", text(real.form().textOrNull("priceNote")))
        .containsEntry("registrationUrl", text(bookingUrl(real)));
    Document booking = real.form().documentOrNull("booking");
    if (booking != null) {
      assertThat(row)
          .containsEntry("booking", booking.text("need"))
          .containsEntry("bookingEmail", text(booking.textOrNull("email")))
          .containsEntry("bookingUntil", text(booking.textOrNull("until")))
          .containsEntry("full", booking.isTrue("full") ? "true" : "");
      assertThat(row.get("bookingPhone")).endsWith(text(booking.textOrNull("phone")));
    }
    assertThat(Objects.requireNonNull(row.get("sessions")).split(" "))
        .hasSameSizeAs(sessions(real));
    assertThat(row.get("region")).isEqualTo(region(activity(real)));
    checkHidden(real, row.toString());
  }

  private static String region(Activity activity) {
    return activity.details().regions().getFirst();
  }

  @ParameterizedTest
  @MethodSource("all")
  void geojsonJacksonReadsTheMap(RealActivity real) throws Exception {
    byte[] map = Json.write(new GeoJson(LINKS, Language.NL).write(List.of(activity(real))));
    Feature feature =
        new ObjectMapper().readValue(map, FeatureCollection.class).getFeatures().getFirst();
    Document location = real.form().documentOrNull("location");
    assertThat(feature.getGeometry() != null).isEqualTo(location != null);
    if (location != null && location.has("latitude") && isPublic(real)) {
      Point point = (Point) feature.getGeometry();
      assertThat(point.getCoordinates().getLatitude())
          .isEqualTo(location.number("latitude").doubleValue());
    }
    assertThat(feature.getProperties()).containsEntry("title", real.form().text("title"));
    if (real.form().has("booking")) {
      assertThat(feature.getProperties())
          .containsEntry("booking", real.form().values().get("booking"));
    }
    checkHidden(real, new String(map, UTF_8));
  }

  @ParameterizedTest
  @MethodSource("all")
  void jsonldJavaReadsTheEvent(RealActivity real) throws Exception {
    String text =
        new String(Json.write(new JsonLd(LINKS, Language.NL).write(activity(real))), UTF_8);
    Map<String, Object> source = new LinkedHashMap<>(asMap(JsonUtils.fromString(text)));
    source.put("@context", Map.of("@vocab", "https://schema.org/"));
    Map<String, Object> event = asMap(JsonLdProcessor.expand(source).getFirst());
    List<Document> sessions = sessions(real);
    assertThat(values(event, "name")).containsExactly(real.form().text("title"));
    assertThat(values(event, "startDate").getFirst()).startsWith(sessions.getFirst().text("start"));
    boolean hasOpenEnd =
        sessions.stream().anyMatch(each -> each.text("start").length() > 10 && !each.has("end"));
    assertThat(event.containsKey("https://schema.org/endDate")).isNotEqualTo(hasOpenEnd);
    assertThat(names(event, "organizer"))
        .containsExactly(
            Stream.of(names(real, 0), names(real, 1)).flatMap(Stream::of).toArray(String[]::new));
    Document booking = real.form().documentOrNull("booking");
    if (booking != null) {
      Map<String, Object> offer = first(event, "offers");
      assertThat(values(offer, "availability").getFirst())
          .endsWith(booking.isTrue("full") ? "SoldOut" : "InStock");
      assertThat(values(offer, "validThrough"))
          .isEqualTo(booking.has("until") ? List.of(booking.text("until")) : List.of());
    }
    assertThat(values(event, "inLanguage")).hasSameSizeAs(real.form().texts("languages"));
    checkHidden(real, text);
  }

  private static List<String> values(Map<String, Object> object, String name) {
    return elements(object, name).stream()
        .map(value -> String.valueOf(value.getOrDefault("@value", value.get("@id"))))
        .toList();
  }

  private static List<String> names(Map<String, Object> object, String name) {
    return elements(object, name).stream()
        .flatMap(value -> values(value, "name").stream())
        .toList();
  }

  private static Map<String, Object> first(Map<String, Object> object, String name) {
    return elements(object, name).getFirst();
  }

  private static List<Map<String, Object>> elements(Map<String, Object> object, String name) {
    Object found = object.getOrDefault("https://schema.org/" + name, List.of());
    return ((List<?>) found).stream().map(RealActivitiesTest::asMap).toList();
  }

  @SuppressWarnings("unchecked") // an object of JSON
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  /** What a text must say beside the description. */
  private static List<String> facts(RealActivity real) {
    List<String> facts = new ArrayList<>();
    Document form = real.form();
    Document booking = form.documentOrNull("booking");
    if (booking != null) {
      Stream.of("url", "email", "phone")
          .map(booking::textOrNull)
          .filter(Objects::nonNull)
          .forEach(facts::add);
      if (booking.isTrue("full")) {
        facts.add("Volgeboekt");
      }
      if (booking.has("until")) {
        facts.add("Aanmelden kan tot en met ");
      }
    }
    if (form.has("price")) {
      facts.add(form.document("price").number("amount").signum() == 0 ? "gratis" : "€ ");
    }
    Stream.of("registrationUrl", "priceNote")
        .map(form::textOrNull)
        .filter(Objects::nonNull)
        .forEach(facts::add);
    facts.addAll(List.of(names(real, 1)));
    if (form.texts("languages").contains("ar")) {
      facts.add("Arabisch");
    }
    if (form.texts("accessibility").contains("wheelchair")) {
      facts.add("rolstoel");
    }
    return facts.isEmpty() ? List.of("") : facts;
  }

  private static String where(RealActivity real) {
    Document location = real.form().documentOrNull("location");
    return location == null
        ? Objects.requireNonNullElse(real.form().textOrNull("onlineUrl"), "Online")
        : location.text("place");
  }

  private static @Nullable String bookingUrl(RealActivity real) {
    Document booking = real.form().documentOrNull("booking");
    return booking == null ? real.form().textOrNull("registrationUrl") : booking.textOrNull("url");
  }

  /** The organisation, or those with it. */
  private static String[] names(RealActivity real, int which) {
    return which == 0
        ? new String[] {real.form().document("organisation").text("name")}
        : real.form().documents("partners").stream()
            .map(partner -> partner.text("name"))
            .toArray(String[]::new);
  }

  private static List<Document> sessions(RealActivity real) {
    return real.form().documents("sessions").stream()
        .sorted(Comparator.comparing(session -> session.text("start")))
        .toList();
  }

  private static boolean isPublic(RealActivity real) {
    return access(real).equals("open");
  }

  private static void checkHidden(RealActivity real, String written) {
    assertThat(written).doesNotContain(real.form().document("contact").text("email"));
    if (!isPublic(real)) {
      Document location = real.form().document("location");
      Stream.of("name", "street", "postcode")
          .map(location::text)
          .forEach(hidden -> assertThat(written).doesNotContain(hidden));
      assertThat(written)
          .doesNotContain(
              real.form().text("onlineUrl"),
              location.number("latitude").toPlainString(),
              location.number("longitude").toPlainString());
    }
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  private static Activity activity(RealActivity real) {
    return FullForm.activity(FullForm.form(real.form().values()));
  }

  private static Map<String, String> row(Activity activity) {
    String csv = new ActivitiesCsv(LINKS, Language.NL, CsvDialect.COMMA).write(List.of(activity));
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(csv.substring(1))) {
      return reader.stream().findFirst().orElseThrow().getFieldsAsMap();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
