package nl.weektegenkindermishandeling.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.feed.Activities.EDITION;
import static nl.weektegenkindermishandeling.feed.Activities.LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.text.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/**
 * Each format as a whole, against a file that a person has read; and as independent readers of the
 * format understand it.
 */
class FeedTest {
  private static final String ORIGIN = "https://api.campaign.example";

  private final ICalendar calendar = new ICalendar(LINKS, Language.NL);
  private final Atom atom = new Atom(LINKS, Language.NL);

  @Test
  void theCalendarIsTheGoldenOne() {
    assertThat(calendar.write(Activities.all())).isEqualTo(golden("activities.ics"));
  }

  @Test
  void theMapIsTheGoldenOne() {
    assertThat(text(new GeoJson(LINKS, Language.NL).write(Activities.all())))
        .isEqualTo(golden("activities.geojson"));
  }

  @Test
  void theSpreadsheetIsTheGoldenOne() {
    assertThat(new ActivitiesCsv(LINKS, Language.NL, CsvDialect.COMMA).write(Activities.all()))
        .isEqualTo(golden("activities.csv"));
  }

  @Test
  void theFeedIsTheGoldenOne() {
    assertThat(
            atom.write(Activities.all(), EDITION, ORIGIN, "/v1/feeds/activities.atom?region=NL-UT"))
        .isEqualTo(golden("activities.atom"));
  }

  @Test
  void theEventForSearchEnginesIsTheGoldenOne() {
    assertThat(text(new JsonLd(LINKS, Language.NL).write(Activities.theatre())))
        .isEqualTo(golden("activity.jsonld"));
  }

  @Test
  void linesOfACalendarAreAtMost75OctetsAndSplitNoCharacter() {
    assertThat(calendar.write(Activities.all()).split("\r\n"))
        .allSatisfy(line -> {
          assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
          assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
        });
  }

  @Test
  void ical4jFindsNothingWrong() throws Exception {
    Calendar read = new CalendarBuilder().build(new StringReader(calendar.write(Activities.all())));
    assertThat(read.validate().hasErrors()).as(read.validate().toString()).isFalse();
    assertThat(read.getComponents("VEVENT")).hasSize(4);
    assertThat(read.getComponents("VTIMEZONE")).hasSize(1);
  }

  @Test
  void biweeklyReadsWhatWasMeant() {
    var read = Biweekly.parse(calendar.write(Activities.all())).first();
    assertThat(read.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    List<VEvent> events = read.getEvents();
    VEvent first = events.getFirst();
    ActivityDetails details = Activities.theatre().details();
    assertThat(first.getSummary().getValue()).isEqualTo(details.title());
    assertThat(first.getDescription().getValue())
        .startsWith(details.description() + "\n\nOnline: " + details.onlineUrl());
    assertThat(first.getConferences())
        .singleElement()
        .satisfies(each -> assertThat(each.getUri()).isEqualTo(details.onlineUrl()));
    assertThat(first.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-11-16T19:00:00Z"));
    assertThat(first.getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-11-17T00:00:00Z"));
    TimezoneInfo zones = read.getTimezoneInfo();
    assertThat(zones.getTimezone(first.getDateStart()).getTimeZone().getID())
        .isEqualTo("Europe/Amsterdam");
    assertThat(events.getLast().getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(events.getLast().getSequence().getValue()).isEqualTo(1);
  }

  /** What a client that subscribed sees over the life of an activity. */
  @Test
  void theSameEventsGetAHigherSequenceByAChangeOfTimeAndByCancellationOnly() {
    Activity published = Activities.theatre();
    Instant later = Activities.PUBLISHED.plusSeconds(600);
    Activity retold = published.change(withTitle(published.details(), "Andere titel"), later);
    Activity moved = retold.change(Activities.cancelled().details(), later);
    Activity cancelled = moved.cancel(Cancellation.BARE, later);
    assertThat(List.of(published, retold, moved, cancelled))
        .extracting(Activity::sequence)
        .containsExactly(0, 0, 1, 2);
    assertThat(uids(calendar.write(List.of(published))))
        .isEqualTo(uids(calendar.write(List.of(retold))))
        .containsAll(uids(calendar.write(List.of(cancelled))));
  }

  @Test
  void theFeedIsWellFormedXmlWithWhatAtomAsksFor() throws Exception {
    String text = atom.write(Activities.all(), EDITION, ORIGIN, "/v1/feeds/activities.atom");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    var feed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    String atomNamespace = "http://www.w3.org/2005/Atom";
    var entries = feed.getElementsByTagNameNS(atomNamespace, "entry");
    assertThat(entries.getLength()).isEqualTo(3);
    for (String element : List.of("id", "title", "updated", "author", "content")) {
      assertThat(feed.getElementsByTagNameNS(atomNamespace, element).getLength())
          .as(element)
          .isGreaterThanOrEqualTo(3);
    }
    assertThat(feed.getElementsByTagNameNS(atomNamespace, "published").item(0).getTextContent())
        .isEqualTo("2027-09-01T10:02:00Z");
  }

  @Test
  void theSpreadsheetIsReadBack() throws IOException {
    String text =
        new ActivitiesCsv(LINKS, Language.EN, CsvDialect.COMMA)
            .write(Activities.all())
            .substring(1);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows).hasSize(3);
      assertThat(rows.getFirst().get("summary")).isEqualTo("'=SUM(A1) is geen formule");
      assertThat(rows.getFirst().get("audienceLabels"))
          .isEqualTo("Professionals, Parents and carers");
      assertThat(rows.getFirst().get("phone")).isEqualTo("'+31 30 000 00 00");
      assertThat(rows.getLast().get("status")).isEqualTo("cancelled");
    }
  }

  @Test
  void noFormatShowsTheAddressOfAMeetingByInvitation() {
    List<Activity> webinar = List.of(Activities.webinar());
    assertThat(
            calendar.write(webinar)
                + text(new GeoJson(LINKS, Language.NL).write(webinar))
                + new ActivitiesCsv(LINKS, Language.NL, CsvDialect.COMMA).write(webinar)
                + atom.write(webinar, EDITION, ORIGIN, "/")
                + text(new JsonLd(LINKS, Language.NL).write(webinar.getFirst())))
        .doesNotContain("secret");
  }

  private static ActivityDetails withTitle(ActivityDetails details, String title) {
    return new ActivityDetails(details.values().with(ActivityFields.TITLE, title));
  }

  private static List<String> uids(String text) {
    return text.lines().filter(line -> line.startsWith("UID:")).toList();
  }

  private static String text(Document document) {
    return new String(Json.write(document), UTF_8);
  }

  private static String golden(String name) {
    try (InputStream file = FeedTest.class.getResourceAsStream("/feeds/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
