package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.etag;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What editors do beside deciding: correct, register, note, take up, find, show first. */
class EditorsAtWorkIT {
  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start("required");
    website = test.website();
  }

  @Test
  void anEditorCancelsForSomebody() {
    String id = approved(Forms.aTheatreShow().withEmail("ill@example.org"));
    assertThat(website.mailsTo("ill@example.org", 3)).hasSize(3); // two at a time may overtake
    Document cancel =
        Document.build().put("decision", "cancel").put("message", "Zoals je belde.").done();
    assertThat(json(website.decide(id, cancel)).text("state")).isEqualTo("cancelled");
    assertThat(json(website.get("/v1/activities/" + id)).text("status")).isEqualTo("cancelled");
    assertThat(website.mailsTo("ill@example.org", 4).getLast().text())
        .contains("De redactie heeft doorgegeven", "Zoals je belde.");
    assertThat(website.decide(id, cancel).statusCode()).isEqualTo(409);
  }

  @Test
  void aCorrectionIsOnlineAtOnceAndTheOrganiserReadsWhatChanged() {
    Forms form =
        Forms.aTheatreShow().withEmail("typo@example.org").with("title", "Teater in de klas");
    String id = approved(form);
    assertThat(website.mailsTo("typo@example.org", 3)).hasSize(3); // two at a time may overtake
    HttpResponse<String> corrected =
        correct(id, form.with("title", "Theater in de klas").with("message", "Een tikfout."));
    assertThat(json(corrected).text("state")).isEqualTo("approved");
    assertThat(json(website.get("/v1/activities/" + id)).text("title"))
        .isEqualTo("Theater in de klas");
    assertThat(website.mailsTo("typo@example.org", 4).getLast().text())
        .contains("Titel", "Was: Teater in de klas", "Is nu: Theater in de klas", "Een tikfout.");
    Document entry = json(corrected).documents("history").getLast();
    assertThat(entry.values())
        .containsEntry("event", "corrected")
        .containsEntry("by", "editor@example.org");
    assertThat(json(website.read(website.manageLink(id))).documents("history").getLast().values())
        .containsEntry("message", "Een tikfout.")
        .doesNotContainKey("by");
    HttpResponse<String> nothing = correct(id, form.with("title", "Theater in de klas"));
    assertThat(etag(nothing)).isEqualTo(etag(corrected));
  }

  @Test
  void aCorrectionDoesNotDecideAboutAnEditThatWaits() {
    Forms form = Forms.aTheatreShow().withEmail("waits@example.org");
    String id = approved(form);
    Website.Link link = website.manageLink(id);
    Forms edited = form.with("title", "Een titel die nog wacht");
    website.change(link, edited.body(), etag(website.read(link)));
    HttpResponse<String> refused = correct(id, edited.with("title", "Een titel die nog wachtt"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).text("type")).endsWith("online-differs");
    Document corrected = json(correct(id, edited.with("capacity", 30)));
    assertThat(corrected.text("state")).isEqualTo("submitted");
    assertThat(corrected.document("submitted").text("title")).isEqualTo("Een titel die nog wacht");
    assertThat(corrected.document("published").number("capacity")).isEqualByComparingTo("30");
    assertThat(corrected.document("published").text("title")).isEqualTo(form.body().text("title"));
  }

  @Test
  void whoMistypedTheirAddressIsAskedAtTheRightOne() {
    Forms form = Forms.aTheatreShow().withEmail("mistyped@exmaple.org");
    String id = json(website.register(form.body())).text("registrationId");
    assertThat(found("q=mistyped@exmaple.org")).containsExactly(id);
    HttpResponse<String> corrected = correct(id, form.withEmail("right@example.org"));
    assertThat(json(corrected).text("state")).isEqualTo("awaiting-confirmation");
    Website.Link link =
        Website.link(website.mailsTo("right@example.org", 1).getFirst()).orElseThrow();
    assertThat(json(website.confirm(link)).text("state")).isEqualTo("submitted");
  }

  @Test
  void anotherAddressOfAConfirmedRegistrationIsAHandover() {
    Forms form = Forms.aTheatreShow().withEmail("leaves@example.org");
    String id = approved(form);
    Document corrected = json(correct(id, form.withEmail("comes@example.org")));
    assertThat(corrected.document("contact").text("email")).isEqualTo("leaves@example.org");
    Website.Link link =
        Website.link(website.mailsTo("comes@example.org", 1).getFirst()).orElseThrow();
    website.confirm(link);
    assertThat(json(website.editorial("registrations/" + id)).document("contact").text("email"))
        .isEqualTo("comes@example.org");
  }

  @Test
  void anEditorRegistersForSomebodyWhoPhoned() {
    Document form = Forms.aTheatreShow().withEmail("phoned@example.org").body();
    HttpResponse<String> registered =
        call("POST", "/v1/editorial/registrations", Optional.of(form));
    assertThat(registered.statusCode()).isEqualTo(201);
    String id = json(registered).text("registrationId");
    assertThat(registered.headers().firstValue("Location"))
        .hasValue("/v1/editorial/registrations/" + id);
    assertThat(json(registered).text("state")).isEqualTo("submitted");
    Website.Link link = website.manageLink(id);
    assertThat(json(website.read(link)).text("state")).isEqualTo("submitted");
    assertThat(website.decide(id, Decisions.approve(), etag(registered)).statusCode())
        .isEqualTo(200);
    assertThat(website.mailsTo("phoned@example.org", 2).getFirst().text())
        .contains("voor je aangemeld", "intrekken");
    assertThat(
            call("POST", "/v1/editorial/registrations", Optional.of(Document.build().done()))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void notesAndWhoHasItStayWithEditorsAndDisturbNobody() {
    Forms form = Forms.aTheatreShow().withEmail("noted@example.org");
    String id = website.publish(form.body());
    Website.Link link = website.manageLink(id);
    String seen = etag(website.read(link));
    String path = "/v1/editorial/registrations/" + id;
    HttpResponse<String> noted =
        call(
            "POST",
            path + "/notes",
            Optional.of(Document.build().put("text", "Gebeld, geen gehoor.").done()));
    assertThat(noted.statusCode()).isEqualTo(201);
    assertThat(json(noted).documents("history").getLast().values())
        .containsEntry("event", "noted")
        .containsEntry("message", "Gebeld, geen gehoor.")
        .containsEntry("by", "editor@example.org");
    Document taken = json(call("PUT", path + "/assignment", Optional.empty()));
    assertThat(taken.document("assignment").text("editor")).isEqualTo("editor@example.org");
    HttpResponse<String> colleague =
        website.call(
            "PUT", path + "/assignment", Optional.empty(), "Authorization", website.chief());
    assertThat(colleague.statusCode()).isEqualTo(409);
    assertThat(json(colleague).text("detail")).contains("editor@example.org");
    assertThat(found("assignee=me")).contains(id);
    assertThat(found("assignee=none")).doesNotContain(id);
    assertThat(found("assignee=chief@example.org")).isEmpty();

    assertThat(website.read(link).body())
        .doesNotContain("Gebeld", "editor@example.org", "\"noted\"");
    assertThat(website.change(link, form.with("summary", "Anders").body(), seen).statusCode())
        .isEqualTo(200);
    assertThat(json(call("DELETE", path + "/assignment", Optional.empty())).has("assignment"))
        .isFalse();
    assertThat(found("assignee=none")).contains(id);
  }

  @Test
  void aRegistrationIsFoundByWordsOfAllThatPeopleNameWhateverItsState() {
    String submitted =
        website.publish(
            Forms.aTheatreShow()
                .withEmail("zoek@voorbeeld.example.org")
                .with("organisation", Map.of("name", "Stichting Zoekplaatje"))
                .body());
    String unconfirmed =
        json(website.register(
                Forms.aTheatreShow()
                    .withEmail("stil@voorbeeld.example.org")
                    .with("title", "Een zoekplaatje voor iedereen")
                    .body()))
            .text("registrationId");
    assertThat(found("q=zoekpl")).containsExactlyInAnyOrder(submitted, unconfirmed);
    assertThat(found("q=zoekpl&limit=1")).containsExactlyInAnyOrder(submitted, unconfirmed);
    assertThat(found("q=zoekplaatje&state=submitted")).containsExactly(submitted);
    assertThat(found("q=zoekplaatje&region=NL-GR")).isEmpty();
    assertThat(found("q=zoek@voorbeeld.example.org")).containsExactly(submitted);
    assertThat(found("q=stil@voorbeeld.example.org")).containsExactly(unconfirmed);
    assertThat(website.editorial("registrations?q=-").statusCode()).isEqualTo(400);
    assertThat(website.editorial("registrations?q=a&unseen=true").statusCode()).isEqualTo(400);
  }

  @Test
  void fiveActivitiesAreShownFirstInTheirOrder() {
    List<String> ids =
        List.of("een", "twee", "drie", "vier", "vijf", "zes").stream()
            .map(name ->
                approved(Forms.aTheatreShow().inMaastricht().with("title", "Kick-off " + name)))
            .toList();
    ids.subList(0, 5).forEach(id -> assertThat(highlight(id, "{}").statusCode()).isEqualTo(200));
    assertThat(highlighted()).containsExactlyElementsOf(ids.subList(0, 5));
    HttpResponse<String> sixth = highlight(ids.get(5), "{}");
    assertThat(sixth.statusCode()).isEqualTo(409);
    assertThat(json(sixth).text("type")).endsWith("highlights-full");
    highlight(ids.get(4), "{\"position\":1}");
    assertThat(highlighted().getFirst()).isEqualTo(ids.get(4));
    assertThat(
            json(website.get("/v1/activities?municipality=GM0935&limit=100"))
                .documents("activities"))
        .allSatisfy(each ->
            assertThat(each.isTrue("highlighted")).isEqualTo(!each.text("id").equals(ids.get(5))));

    website.end(website.manageLink(ids.get(4)), "*");
    Document remove = Document.build().put("decision", "remove").put("reason", "commercial").done();
    website.decide(ids.get(0), remove);
    assertThat(highlighted()).containsExactlyElementsOf(ids.subList(1, 4));
    assertThat(highlight(ids.get(4), "{}").statusCode()).isEqualTo(409);
    assertThat(highlight(ids.get(5), "{\"position\":2}").statusCode()).isEqualTo(200);
    assertThat(highlighted()).containsExactly(ids.get(1), ids.get(5), ids.get(2), ids.get(3));
    assertThat(
            call(
                    "DELETE",
                    "/v1/editorial/registrations/" + ids.get(5) + "/highlight",
                    Optional.empty())
                .statusCode())
        .isEqualTo(200);
    assertThat(highlighted()).doesNotContain(ids.get(5));
  }

  private static HttpResponse<String> highlight(String id, String body) {
    return call(
        "PUT",
        "/v1/editorial/registrations/" + id + "/highlight",
        Optional.of(Json.readTrusted(body.getBytes(UTF_8))));
  }

  private static List<String> highlighted() {
    return Website.ids(website.get("/v1/activities?highlighted=true"));
  }

  /** The ids of all pages. */
  private static List<String> found(String query) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      Document page = json(website.editorial("registrations?" + query + cursor));
      page.documents("registrations").forEach(row -> ids.add(row.text("registrationId")));
      cursor = page.has("next") ? "&cursor=" + page.text("next") : "";
    } while (!cursor.isEmpty());
    return ids;
  }

  @Test
  void aDecisionIsReadAsTheOrganiserWillBeforeItIsMade() {
    String id = website.publish(Forms.aTheatreShow().withEmail("preview@example.org").body());
    assertThat(website.mailsTo("preview@example.org", 2)).hasSize(2);
    String path = "/v1/editorial/registrations/" + id;
    HttpResponse<String> seen =
        call(
            "POST",
            path + "/decision?dryRun=true",
            Optional.of(Decisions.reject()),
            "If-Match",
            etag(website.editorial("registrations/" + id)));
    Document mail = json(seen).documents("mails").getFirst();
    assertThat(mail.text("subject")).startsWith("Je activiteit komt niet op de website: ");
    assertThat(mail.text("text")).contains(Decisions.MESSAGE);
    assertThat(json(website.editorial("registrations/" + id)).text("state")).isEqualTo("submitted");
    assertThat(website.decide(id, Decisions.reject()).statusCode()).isEqualTo(200);
    assertThat(website.mailsTo("preview@example.org", 3).getLast().subject())
        .isEqualTo(mail.text("subject"));
    approved(Forms.aTheatreShow().withEmail("counted@example.org"));
    Document statistics = json(website.editorial("statistics"));
    assertThat(statistics.document("confirmedByDay").values()).isNotEmpty();
    assertThat(statistics.document("approvedByDay").values()).isNotEmpty();
    assertThat(statistics.document("used").document("types").has("theatre")).isTrue();
  }

  private static String approved(Forms form) {
    String id = website.publish(form.body());
    assertThat(website.decide(id, Decisions.approve()).statusCode()).isEqualTo(200);
    return id;
  }

  private static HttpResponse<String> correct(String id, Forms form) {
    String path = "/v1/editorial/registrations/" + id;
    return call(
        "PUT",
        path,
        Optional.of(form.body()),
        "If-Match",
        etag(website.editorial("registrations/" + id)));
  }

  private static HttpResponse<String> call(
      String method, String path, Optional<Document> body, String... more) {
    String[] headers = new String[more.length + 2];
    headers[0] = "Authorization";
    headers[1] = website.editor();
    System.arraycopy(more, 0, headers, 2, more.length);
    return website.call(method, path, body, headers);
  }
}
