package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.etag;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.TableText;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a week yields, and what goes when it is over; by the clock. */
class AfterTheWeekIT {
  private static final String SENTENCE = "De hele klas deed mee.";
  private static final String[] WAYS = {
    "visitors@example.org", "020 123 45 67", "tickets.example.org", "meet.example.org"
  };

  private TestSystem test;
  private Website website;
  private DynamoDbClient tables;

  @BeforeEach
  void start() {
    test = TestSystem.start("none");
    website = test.website();
    tables = test.system().dynamoDb().client();
  }

  @AfterEach
  void stop() {
    tables.close();
    test.close();
  }

  @Test
  void theReportOutlivesRegistrationsAndWhatLeadsToOrganisersDoesNot() {
    Website.Link school = published(reachable("school@example.org"));
    Website.Link museum = published(reachable("museum@example.org").inGroningen());
    Website.Link ill = published(reachable("ill@example.org"));
    website.end(ill, "*");
    assertThat(report(school, outcome(true, 48, SENTENCE, true)).statusCode()).isEqualTo(409);

    website.moveTo(Instant.parse("2027-11-22T08:00:00Z"));
    for (String each : List.of("school@example.org", "museum@example.org")) {
      assertThat(website.mailsTo(each, 3).getLast().subject()).startsWith("Hoe is het gegaan?");
    }
    HttpResponse<String> told = report(school, outcome(true, 48, SENTENCE, true));
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(json(told).document("outcome").number("participants")).isEqualByComparingTo("48");
    assertThat(json(told).documents("history").getLast().text("event")).isEqualTo("outcome-told");
    HttpResponse<String> again = report(school, outcome(true, 48, SENTENCE, true));
    assertThat(etag(again)).isEqualTo(etag(told));
    report(museum, outcome(false, 12, "Dit blijft onder ons.", false));
    HttpResponse<String> wrong = report(museum, new Document(Map.of("participants", -1)));
    assertThat(json(wrong).documents("errors"))
        .extracting(error -> error.text("pointer"))
        .containsExactlyInAnyOrder("#/tookPlace", "#/mayQuote", "#/participants");
    assertThat(report(ill, outcome(true, 1, "Toch wel.", true)).statusCode()).isEqualTo(409);

    Document report = json(website.editorial("report"));
    assertThat(report.values())
        .containsEntry("edition", "2027")
        .doesNotContainKey("frozenAt")
        .extractingByKeys("activities", "cancelled", "reported", "tookPlace", "participants")
        .extracting(String::valueOf)
        .containsExactly("2", "1", "2", "1", "48");
    assertThat(row(report, "byRegion", "NL-GR").values())
        .containsEntry("name", "Groningen")
        .extractingByKeys("activities", "reported", "participants")
        .extracting(String::valueOf)
        .containsExactly("1", "1", "0");
    assertThat(report.documents("quotes")).extracting(q -> q.text("sentence")).contains(SENTENCE);
    assertThat(website.editorial("report").body() + website.editorial("report.csv").body())
        .contains(SENTENCE, "Groningen")
        .doesNotContain("onder ons", "@example.org");

    website.moveTo(Instant.parse("2028-02-18T08:00:00Z"));
    Awaitility.await().until(() -> json(website.editorial("report")).has("frozenAt"));
    website.moveTo(Instant.parse("2028-02-20T08:00:00Z"));
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(TableText.of(tables, "Activities"))
                .contains(school.registrationId())
                .doesNotContain(WAYS));
    for (String path :
        List.of(
            "/v1/activities?limit=100",
            "/v1/activities/" + school.registrationId(),
            "/v1/activities/" + ill.registrationId(),
            "/v1/feeds/activities.ics",
            "/v1/feeds/activities.csv",
            "/v1/feeds/activities.geojson",
            "/v1/feeds/activities.atom")) {
      HttpResponse<String> answer = website.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body().replace("\r\n ", "")).as(path).doesNotContain(WAYS);
    }
    assertThat(website.get("/v1/activities?limit=100").body()).contains(school.registrationId());
    assertThat(website.read(school).statusCode()).isEqualTo(403);
    assertThat(json(website.editorial("report")).documents("quotes"))
        .extracting(q -> q.text("sentence"))
        .containsExactly(SENTENCE);
  }

  @Test
  void anOrganiserHasAllErasedWhenItIsOver() {
    Website.Link cancelled = published(reachable("cancelled@example.org"));
    website.end(cancelled, "*");
    assertThat(erase(cancelled, etag(website.read(cancelled))).statusCode()).isEqualTo(204);
    HttpResponse<String> rest = website.get("/v1/activities/" + cancelled.registrationId());
    assertThat(json(rest).text("status")).isEqualTo("cancelled");
    assertThat(rest.body()).doesNotContain(WAYS);

    Website.Link link = published(reachable("erased@example.org"));
    String id = link.registrationId();
    note(id, "Belde over de zaal.");
    assertThat(erase(link, etag(website.read(link))).statusCode()).isEqualTo(409);

    website.moveTo(Instant.parse("2027-11-17T08:00:00Z"));
    String etag = etag(website.read(link));
    assertThat(erase(link, "\"1\"").statusCode()).isEqualTo(412);
    assertThat(erase(link, etag).statusCode()).isEqualTo(204);
    assertThat(website.read(link).statusCode()).isEqualTo(403);
    assertThat(website.editorial("registrations/" + id).statusCode()).isEqualTo(404);
    assertThat(json(website.get("/v1/activities/" + id)).text("status")).isEqualTo("scheduled");
    assertThat(website.get("/v1/activities/" + id).body()).doesNotContain(WAYS);
    assertThat(TableText.of(tables, "Activities")).contains(id).doesNotContain(WAYS);
    assertThat(TableText.of(tables, "Registrations"))
        .doesNotContain(id, "erased@example.org", "Belde over de zaal.");
    assertThat(json(website.get("/v1/editions/current/counts")).number("total"))
        .isEqualByComparingTo("1");
    assertThat(TableText.of(tables, "Outbox")).contains("edge-" + id);
  }

  private static Forms reachable(String email) {
    return Forms.aTheatreShow()
        .withEmail(email)
        .with("attendance", "hybrid")
        .with("onlineUrl", "https://meet.example.org/klas")
        .with("publicContact", Map.of("email", "visitors@example.org", "phone", "020 123 45 67"))
        .with("booking", Map.of("need", "required", "url", "https://tickets.example.org"));
  }

  private Website.Link published(Forms form) {
    return website.manageLink(website.publish(form.body()));
  }

  private static Document outcome(
      boolean tookPlace, int participants, String sentence, boolean mayQuote) {
    return new Document(
        new HashMap<>(
            Map.of(
                "tookPlace", tookPlace,
                "participants", participants,
                "sentence", sentence,
                "mayQuote", mayQuote)));
  }

  private static Document row(Document report, String part, String code) {
    return report.documents(part).stream()
        .filter(row -> row.text("code").equals(code))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> report(Website.Link link, Document outcome) {
    return website.call(
        "PUT",
        "/v1/registrations/" + link.registrationId() + "/outcome",
        Optional.of(outcome),
        "Authorization",
        "Bearer " + link.token());
  }

  private HttpResponse<String> erase(Website.Link link, String etag) {
    return website.call(
        "DELETE",
        "/v1/registrations/" + link.registrationId() + "/personal-data",
        Optional.empty(),
        "Authorization",
        "Bearer " + link.token(),
        "If-Match",
        etag);
  }

  private void note(String id, String text) {
    website.call(
        "POST",
        "/v1/editorial/registrations/" + id + "/notes",
        Optional.of(Document.build().put("text", text).done()),
        "Authorization",
        website.editor());
  }
}
