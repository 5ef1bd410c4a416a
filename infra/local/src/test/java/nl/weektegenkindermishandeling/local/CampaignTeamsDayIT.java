package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.etag;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All that a campaign team wants to do on one day, without a developer. */
class CampaignTeamsDayIT {
  private static final String REGISTRATIONS = "/v1/editorial/registrations";

  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start("required");
    website = test.website();
  }

  @Test
  void aCampaignTeamsDay() {
    // 1. Something harmful is online: take it down.
    String harmful = online("harmful@example.org");
    assertThat(website.decide(harmful, Decisions.remove()).statusCode()).isEqualTo(200);
    assertThat(website.get("/v1/activities/" + harmful).statusCode()).isEqualTo(410);

    // 2. A typo: correct it.
    Forms typo = of("typo@example.org").with("title", "Teater in de klas");
    String corrected = approved(website.publish(typo.body()));
    correct(corrected, typo.with("title", "Theater in de klas"));
    assertThat(json(website.get("/v1/activities/" + corrected)).text("title"))
        .isEqualTo("Theater in de klas");

    // 3. An organiser who is ill phones: cancel for them.
    String ill = online("ill@example.org");
    website.decide(ill, Document.build().put("decision", "cancel").put("message", "Ziek.").done());
    assertThat(json(website.get("/v1/activities/" + ill)).text("status")).isEqualTo("cancelled");

    // 4. A colleague joins.
    String colleague =
        json(chief("POST", "/v1/editorial/editors", Map.of("email", "new@example.org")))
            .text("editorId");
    assertThat(colleague).isNotBlank();
    String token = "Bearer " + test.system().tokenIssuer().token("new@example.org");
    assertThat(website.get("/v1/editorial/statistics", "Authorization", token).statusCode())
        .isEqualTo(200);

    // 5. Twenty wait: approve them, a call each beside the queue's.
    for (int i = 0; i < 20; i++) {
      website.publish(
          of("twenty-" + i + "@example.org").with("title", "Nummer " + i + " van twintig").body());
    }
    List<Document> queue =
        json(website.editorial("registrations?limit=50")).documents("registrations");
    assertThat(queue).hasSize(20);
    for (Document row : queue) {
      String seen = "\"" + row.number("version") + "\"";
      assertThat(website.decide(row.text("registrationId"), Decisions.approve(), seen).statusCode())
          .isEqualTo(200);
    }
    assertThat(json(website.get("/v1/editions/current/counts")).number("total").intValue())
        .isEqualTo(21);

    // 6. Find one by its organisation.
    Forms library =
        of("library@example.org").with("organisation", Map.of("name", "Bibliotheek De Plank"));
    String found = website.publish(library.body());
    assertThat(ids(json(website.editorial("registrations?q=bibliotheek+plank"))))
        .containsExactly(found);

    // 7. Leave a note, and 8. take it up.
    assertThat(editor("POST", "/" + found + "/notes", Map.of("text", "Belt morgen terug.")).body())
        .contains("Belt morgen terug.");
    assertThat(
            json(editor("PUT", "/" + found + "/assignment", null))
                .document("assignment")
                .text("editor"))
        .isEqualTo("editor@example.org");
    assertThat(ids(json(website.editorial("registrations?assignee=me")))).containsExactly(found);

    // 9. The kick-off is shown first.
    String kickOff = approved(found);
    assertThat(editor("PUT", "/" + kickOff + "/highlight", Map.of()).statusCode()).isEqualTo(200);
    assertThat(Website.ids(website.get("/v1/activities?highlighted=true")))
        .containsExactly(kickOff);

    // 10. Who cannot be reached by mail.
    Forms lost = of("bounce@simulator.amazonses.com");
    String unreachable =
        json(website.call(
                "POST", REGISTRATIONS, Optional.of(lost.body()), "Authorization", website.editor()))
            .text("registrationId");
    Awaitility.await()
        .until(() ->
            json(website.editorial("registrations?limit=50")).documents("registrations").stream()
                .anyMatch(row ->
                    row.text("registrationId").equals(unreachable) && row.has("unreachable")));

    // 11. The deadline moves by two days.
    website.set("closesAt", "2027-11-15T00:00:00+01:00");

    // 12. A notice for all visitors.
    website.set("notice", "De site is maandag van 2 tot 3 uur niet bereikbaar.");

    // 13. Other conditions, with a version of their own.
    website.set(
        "conditions",
        Map.of(
            "version",
            "2027-2",
            "text",
            Map.of(
                "nl",
                "Je doet mee aan de week, en vertelt het ons als er iets verandert.",
                "en",
                "You take part in the week, and tell us when something changes.")));

    // 14. One more subject to choose.
    Document settings = json(website.settings("current"));
    List<Map<String, Object>> subjects =
        new ArrayList<>(settings.documents("subjects").stream().map(Document::values).toList());
    subjects.add(
        Map.of("code", "grooming", "label", Map.of("nl", "Veilig online", "en", "Safe online")));
    website.set("subjects", subjects);
    website.moveBy(Duration.ofMinutes(1)); // then all of it is in force
    assertThat(website.get("/v1/editions/current").body())
        .contains("2027-11-15T00:00:00+01:00", "maandag", "2027-2", "grooming");
    assertThat(website.get("/v1/editions/current/conditions/2027-2").body()).contains("Je doet");

    // 15. Somebody phones after the deadline: register for them.
    website.moveTo(Instant.parse("2027-11-15T08:00:00Z"));
    assertThat(website.register(of("late@example.org").body()).statusCode()).isEqualTo(409);
    Forms late =
        of("late@example.org")
            .withSessions("2027-11-18T19:00", "2027-11-18T21:00")
            .with("acceptedConditions", "2027-2");
    HttpResponse<String> phoned =
        website.call(
            "POST", REGISTRATIONS, Optional.of(late.body()), "Authorization", website.editor());
    assertThat(phoned.statusCode()).as(phoned.body()).isEqualTo(201);
    approved(json(phoned).text("registrationId"));

    // 16. Everything as a spreadsheet.
    assertThat(website.editorial("registrations.csv").body())
        .contains("Bibliotheek De Plank", "late@example.org");

    // 17. And what the week came to.
    website.moveTo(Instant.parse("2027-11-22T08:00:00Z"));
    Website.Link organiser = website.manageLink(corrected);
    HttpResponse<String> told =
        website.call(
            "PUT",
            "/v1/registrations/" + corrected + "/outcome",
            Optional.of(
                new Document(
                    Map.of(
                        "tookPlace",
                        true,
                        "participants",
                        60,
                        "sentence",
                        "Een volle zaal.",
                        "mayQuote",
                        true))),
            "Authorization",
            "Bearer " + organiser.token());
    assertThat(told.statusCode()).isEqualTo(200);
    Document report = json(website.editorial("report"));
    assertThat(report.number("activities").intValue()).isEqualTo(23);
    assertThat(report.number("participants").intValue()).isEqualTo(60);
    assertThat(report.documents("quotes").getFirst().text("sentence")).isEqualTo("Een volle zaal.");
    Document statistics = json(website.editorial("statistics"));
    Document steps =
        statistics.documents("byEditor").stream()
            .filter(each -> each.text("editor").equals("editor@example.org"))
            .findFirst()
            .orElseThrow()
            .document("steps");
    assertThat(steps.values().keySet())
        .contains("approve", "remove", "cancel", "corrected", "registered-by-editors");
    assertThat(statistics.document("registeredByDay").values()).containsKey("2027-11-15");
  }

  private static Forms of(String email) {
    return Forms.aTheatreShow().withEmail(email);
  }

  private static String online(String email) {
    return approved(website.publish(of(email).body()));
  }

  private static String approved(String id) {
    assertThat(website.decide(id, Decisions.approve()).statusCode()).isEqualTo(200);
    return id;
  }

  private static void correct(String id, Forms form) {
    String etag = etag(website.editorial("registrations/" + id));
    HttpResponse<String> corrected =
        website.call(
            "PUT",
            REGISTRATIONS + "/" + id,
            Optional.of(form.body()),
            "Authorization",
            website.editor(),
            "If-Match",
            etag);
    assertThat(corrected.statusCode()).isEqualTo(200);
  }

  private static List<String> ids(Document page) {
    return page.documents("registrations").stream().map(row -> row.text("registrationId")).toList();
  }

  private static HttpResponse<String> chief(String method, String path, Map<String, Object> body) {
    return website.call(
        method,
        path,
        Optional.of(new Document(new HashMap<>(body))),
        "Authorization",
        website.chief());
  }

  private static HttpResponse<String> editor(
      String method, String path, @Nullable Map<String, Object> body) {
    return website.call(
        method,
        REGISTRATIONS + path,
        Optional.ofNullable(body).map(HashMap::new).map(Document::new),
        "Authorization",
        website.editor());
  }
}
