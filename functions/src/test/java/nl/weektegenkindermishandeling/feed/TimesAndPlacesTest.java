package nl.weektegenkindermishandeling.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.feed.Activities.EDITION;
import static nl.weektegenkindermishandeling.feed.Activities.LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Transparency;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole days, open ends, labels, places without a postcode, and those that are not public. */
class TimesAndPlacesTest {
  private static final Activity QUIZ = Activities.quizAndTalk();

  @Test
  void anActivityTellsWholeDaysAsDatesAndTimesInOrderOfTime() {
    List<Document> sessions = ActivityDocument.write(QUIZ).documents("sessions");
    assertThat(sessions.getFirst().values())
        .containsEntry("start", "2027-11-15T00:00:00+01:00")
        .containsEntry("end", "2027-11-20T00:00:00+01:00")
        .containsEntry("allDay", true)
        .containsEntry("startDate", "2027-11-15")
        .containsEntry("endDate", "2027-11-19");
    assertThat(sessions)
        .extracting(session -> session.text("label"))
        .containsExactly("elke dag een vraag", "inloop", "gesprek");
    assertThat(sessions.getLast().has("end")).isFalse();
  }

  @Test
  void itIsFoundOnEachOfItsDatesAndTheWholeDayComesFirst() {
    assertThat(QUIZ.appearances()).hasSize(5).allSatisfy(each -> assertThat(each.time()).isNull());
  }

  @Test
  void calendarsHaveDatesWithoutTimesAndNoEndWhereThereIsNone() throws Exception {
    String calendar = new ICalendar(LINKS, Language.NL).write(List.of(QUIZ));
    assertThat(calendar)
        .contains("DTSTART;VALUE=DATE:20271115\r\nDTEND;VALUE=DATE:20271120\r\nTRANSP:TRANSPARENT");
    Calendar read = new CalendarBuilder().build(new StringReader(calendar));
    assertThat(read.validate().hasErrors()).as(read.validate().toString()).isFalse();
    List<VEvent> events = Biweekly.parse(calendar).first().getEvents();
    assertThat(events.getFirst().getDateStart().getValue().hasTime()).isFalse();
    assertThat(events.getFirst().getTransparency()).isEqualTo(Transparency.transparent());
    assertThat(events.getLast().getDateEnd()).isNull();
    assertThat(events.getLast().getSummary().getValue()).endsWith("(gesprek)");
  }

  @Test
  void searchEnginesGetDatesAndNoEndWhereNobodyKnowsIt() {
    Document event = new JsonLd(LINKS, Language.NL).write(QUIZ);
    assertThat(event.text("startDate")).isEqualTo("2027-11-15");
    assertThat(event.has("endDate")).isFalse();
    assertThat(event.documents("subEvent").getFirst().values())
        .containsEntry("startDate", "2027-11-15")
        .containsEntry("endDate", "2027-11-19");
    assertThat(event.documents("subEvent").getLast().has("endDate")).isFalse();
    assertThat(event.documents("organizer"))
        .extracting(each -> each.text("name"))
        .containsExactly("Stichting Voorbeeld", "Jongerenraad Voorbeeld", "Stichting Mee");
    Document tower = new JsonLd(LINKS, Language.NL).write(Activities.tower());
    assertThat(tower.text("startDate")).isEqualTo(tower.text("endDate")).isEqualTo("2027-11-20");
  }

  @Test
  void feedsAndSpreadsheetsSayItInWords() {
    String whole = new FeedText(Language.NL).whole(QUIZ);
    assertThat(whole)
        .contains(
            "maandag 15 november 2027 tot en met vrijdag 19 november 2027 (elke dag een vraag)",
            "vrijdag 19 november 2027, 19.00–19.30 uur (inloop)",
            "vrijdag 19 november 2027, vanaf 19.30 uur (gesprek)");
    assertThat(new FeedText(Language.EN).whole(QUIZ))
        .contains("Monday 15 November 2027 to Friday 19 November 2027", ", from 19:30 (gesprek)");
    Map<String, String> row = row(QUIZ);
    assertThat(row.get("sessions"))
        .isEqualTo(
            "2027-11-15/2027-11-19 2027-11-19T19:00:00+01:00/2027-11-19T19:30:00+01:00"
                + " 2027-11-19T19:30:00+01:00/..");
    assertThat(row.get("times")).contains("vanaf 19.30 uur (gesprek)");
    assertThat(row.get("partners")).isEqualTo("Jongerenraad Voorbeeld; Stichting Mee");
  }

  @Test
  void aPlaceWithoutAPostcodeIsWhereItIs() {
    assertThat(new FeedText(Language.NL).where(Activities.tower().details()))
        .isEqualTo("Toren op de dijk, Lauwersoog");
    Document map = new GeoJson(LINKS, Language.NL).write(List.of(Activities.tower()));
    Document feature = map.documents("features").getFirst();
    assertThat(feature.document("geometry").numbers("coordinates"))
        .extracting(Number::doubleValue)
        .containsExactly(6.21, 53.41);
    assertThat(feature.document("properties").text("position")).isEqualTo("address");
  }

  static Stream<String> formats() {
    List<Activity> invited = List.of(Activities.invited());
    return Stream.of(
        text(ActivityDocument.write(Activities.invited())),
        new ICalendar(LINKS, Language.NL).write(invited),
        text(new JsonLd(LINKS, Language.NL).write(Activities.invited())),
        text(new GeoJson(LINKS, Language.NL).write(invited)),
        new ActivitiesCsv(LINKS, Language.NL, CsvDialect.COMMA).write(invited),
        new Atom(LINKS, Language.NL).write(invited, EDITION, "https://api.example.org", "/self"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whereInvitedPeopleMeetIsInNoFormat(String format) {
    assertThat(format.replace("\r\n ", ""))
        .contains("Groningen")
        .doesNotContain("Huize Geheim", "Stille steeg", "9711", "53.219", "6.566", "secret");
  }

  private static Map<String, String> row(Activity activity) {
    String csv = new ActivitiesCsv(LINKS, Language.NL, CsvDialect.COMMA).write(List.of(activity));
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(csv.substring(1))) {
      return reader.stream().findFirst().orElseThrow().getFieldsAsMap();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Document document) {
    return new String(Json.write(document), UTF_8);
  }
}
