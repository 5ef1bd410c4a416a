package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What editors see. Each test has a system of its own, for they look at all that there is. */
@SuppressWarnings("NullAway.Init") // JUnit calls the method that starts
class EditorialIT {
  private TestSystem test;
  private Website website;

  @BeforeEach
  void start() {
    test = TestSystem.start("required");
    website = test.website();
  }

  @AfterEach
  void stop() {
    test.close();
  }

  @Test
  void theQueueHasTheOldestFirstPageByPageAndByRegion() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Forms form = Forms.aTheatreShow();
      ids.add(submitted(i == 3 ? form.inGroningen() : form));
    }
    List<String> read = new ArrayList<>();
    String next = "registrations?limit=2";
    while (next != null) {
      HttpResponse<String> page = website.editorial(next);
      assertThat(json(page).documents("registrations")).hasSizeLessThanOrEqualTo(2);
      read.addAll(ids(page));
      next =
          json(page).has("next") ? "registrations?limit=2&cursor=" + json(page).text("next") : null;
    }
    assertThat(read).isEqualTo(ids);
    assertThat(json(website.editorial("registrations?limit=5")).has("next")).isFalse();
    assertThat(ids(website.editorial("registrations?region=NL-GR"))).containsExactly(ids.get(3));
    website.decide(ids.getFirst(), Decisions.approve());
    assertThat(ids(website.editorial("registrations"))).isEqualTo(ids.subList(1, 5));
    assertThat(ids(website.editorial("registrations?state=approved")))
        .containsExactly(ids.getFirst());
    Document row = json(website.editorial("registrations")).documents("registrations").getFirst();
    assertThat(row.text("firstDate")).isEqualTo("2027-11-16");
    assertThat(row.number("waitingHours")).isZero();
    assertThat(row.isTrue("published")).isFalse();
    HttpResponse<String> wrong =
        website.editorial("registrations?state=x&region=y&limit=0&cursor=z");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(json(wrong).documents("errors"))
        .extracting(error -> error.text("parameter"))
        .containsExactlyInAnyOrder("state", "region", "limit", "cursor");
  }

  @Test
  void hintsTellWhichRegistrationIsLikeThisOneAndWhatLooksPersonal() {
    String first = submitted(Forms.aTheatreShow());
    String second =
        submitted(
            Forms.aTheatreShow()
                .with("title", "Wat ik niet zei, een theatervoorstelling")
                .with("description", "Sanne de Vries (9) vertelt. Bel 06 12345678 voor kaarten."));
    Document registration = json(website.editorial("registrations/" + second));
    assertThat(registration.documents("hints"))
        .extracting(hint -> hint.text("code"))
        .containsExactly("phone-number", "child", "duplicate-title");
    assertThat(registration.documents("hints").getLast().text("registrationId")).isEqualTo(first);
    assertThat(registration.document("contact").text("email")).isEqualTo(Forms.CONTACT_EMAIL);
    assertThat(website.editorial("registrations/" + "0".repeat(26)).statusCode()).isEqualTo(404);
  }

  @Test
  void theExportHasEveryFieldAndNothingThatASpreadsheetRuns() throws IOException {
    String id =
        submitted(
            Forms.aTheatreShow()
                .with("title", "=HYPERLINK(\"evil.example\")")
                .with("price", Map.of("amount", 7.5, "currency", "EUR")));
    website.register(Forms.aTheatreShow().withEmail("unconfirmed@example.org").body());
    HttpResponse<String> export = website.editorial("registrations.csv?edition=2027");
    assertThat(export.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(export.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("registrations-2027.csv");
    assertThat(export.body()).startsWith("\uFEFF").doesNotContain("unconfirmed@example.org");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(export.body().substring(1), format)) {
      CSVRecord row = parser.getRecords().getFirst();
      assertThat(row.get("registrationId")).isEqualTo(id);
      assertThat(row.get("title")).isEqualTo("'=HYPERLINK(\"evil.example\")");
      assertThat(row.get("contactEmail")).isEqualTo(Forms.CONTACT_EMAIL);
      assertThat(row.get("municipality")).isEqualTo("Utrecht");
      assertThat(row.get("price")).isEqualTo("7.50");
      assertThat(row.get("state")).isEqualTo("submitted");
    }
  }

  @Test
  void statisticsCountStatesRegionsAndDaysAndNameWhatIsMissing() {
    String first = submitted(Forms.aTheatreShow());
    String second =
        submitted(
            Forms.aTheatreShow()
                .inGroningen()
                .withSessions("2027-11-16T20:00", "2027-11-17T01:00"));
    String waiting = submitted(Forms.aTheatreShow().inMaastricht());
    website.decide(first, Decisions.approve());
    website.decide(second, Decisions.approve());
    Document statistics = json(website.editorial("statistics"));
    assertThat(statistics.number("total")).isEqualByComparingTo("2");
    assertThat(statistics.document("byRegion").values().keySet())
        .containsExactlyInAnyOrder("NL-UT", "NL-GR");
    assertThat(statistics.document("byDay").number("2027-11-16")).isEqualByComparingTo("2");
    assertThat(statistics.document("byDay").number("2027-11-17")).isEqualByComparingTo("1");
    assertThat(statistics.document("byState").number("submitted")).isEqualByComparingTo("1");
    assertThat(statistics.document("byState").number("approved")).isEqualByComparingTo("2");
    assertThat(statistics.document("oldestWaiting").text("registrationId")).isEqualTo(waiting);
    assertThat(statistics.documents("regionsWithoutActivity")).hasSize(10);
    assertThat(statistics.documents("municipalitiesWithoutActivity")).hasSize(340);
    assertThat(statistics.document("previous").text("edition")).isEqualTo("2026");

    Website.Link link = website.manageLink(first);
    website.end(link, "*");
    assertThat(json(website.editorial("statistics")).document("byRegion").values().keySet())
        .containsExactly("NL-GR");
  }

  private String submitted(Forms form) {
    String id = json(website.register(form.body())).text("registrationId");
    assertThat(website.confirm(website.link(id)).statusCode()).isEqualTo(200);
    return id;
  }

  private static List<String> ids(HttpResponse<String> page) {
    return json(page).documents("registrations").stream()
        .map(row -> row.text("registrationId"))
        .toList();
  }
}
