package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.etag;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a chief editor sets, and who meets it. */
class EditionSettingsIT {
  private static final Map<String, Object> LABEL = Map.of("nl", "Luisterverhaal", "en", "Podcast");

  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start("required");
    website = test.website();
  }

  @Test
  void settingsArePreviewedStoredListedAndRestored() {
    HttpResponse<String> first = website.settings("current");
    Document wish = json(first).with("notice", Map.of("nl", "Let op", "en", "Mind"));
    HttpResponse<String> preview =
        website.changeSettings(
            "current?preview=true", wish.with("moderation", "none"), etag(first));
    assertThat(json(preview).documents("changes"))
        .extracting(change -> change.text("pointer"))
        .containsExactlyInAnyOrder("#/notice", "#/moderation");
    assertThat(json(preview).documents("warnings"))
        .extracting(warning -> warning.text("code"))
        .containsExactly("no-moderation");
    assertThat(etag(website.settings("current"))).isEqualTo(etag(first));

    HttpResponse<String> stored = website.changeSettings("current", wish, etag(first));
    int number = json(stored).number("version").intValue();
    assertThat(etag(stored)).isNotEqualTo(etag(first)).isEqualTo(tag(number));
    assertThat(json(stored).text("changedBy")).isEqualTo("chief@example.org");
    website.set("theme", Map.of("title", Map.of("nl", "Samen"), "hashtag", "#samen"));
    Document theme = json(website.settings("2027")).document("theme");
    assertThat(theme.text("hashtag")).isEqualTo("samen");

    List<Document> versions =
        json(website.editorial("editions/current/versions")).documents("versions");
    assertThat(versions)
        .extracting(version -> version.number("version").intValue())
        .startsWith(number + 1, number);
    assertThat(versions.getFirst().texts("changed")).containsExactly("theme");

    HttpResponse<String> restored = restore(number, tag(number + 1));
    assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
    assertThat(etag(restored)).isEqualTo(tag(number + 2));
    assertThat(json(restored).has("theme")).isFalse();
    assertThat(json(restored).has("notice")).isTrue();
    HttpResponse<String> asItWas = restore(0, tag(number + 2));
    assertThat(json(asItWas).has("notice")).isFalse();
    number++;
    assertThat(restore(999, tag(number + 2)).statusCode()).isEqualTo(404);
    assertThat(restore(number, tag(number + 1)).statusCode()).isEqualTo(412);
  }

  private static String tag(int version) {
    return "\"" + version + "\"";
  }

  private static HttpResponse<String> restore(int version, String etag) {
    return website.call(
        "POST",
        "/v1/editorial/editions/current/versions/" + version + "/restoration",
        Optional.empty(),
        "Authorization",
        website.chief(),
        "If-Match",
        etag);
  }

  @Test
  void onlyChiefEditorsWhoSawTheSettingsChangeThem() {
    HttpResponse<String> now = website.settings("current");
    Document settings = json(now);
    String path = "/v1/editorial/editions/current";
    assertThat(website.editorial("editions/current").statusCode()).isEqualTo(200);
    HttpResponse<String> byEditor =
        put(path, settings, "Authorization", website.editor(), "If-Match", etag(now));
    assertThat(byEditor.statusCode()).isEqualTo(403);
    assertThat(json(byEditor).text("title")).isEqualTo("Dit is voor de hoofdredactie");
    assertThat(put(path, settings, "Authorization", website.chief()).statusCode()).isEqualTo(428);
    for (String etag : List.of("*", "\"999\"")) {
      assertThat(
              put(path, settings, "Authorization", website.chief(), "If-Match", etag).statusCode())
          .isEqualTo(etag.equals("*") ? 428 : 412);
    }
    assertThat(website.settings("2030").statusCode()).isEqualTo(404);
    assertThat(etag(website.settings("current"))).isEqualTo(etag(now));
  }

  private static HttpResponse<String> put(String path, Document body, String... headers) {
    return website.call("PUT", path, Optional.of(body), headers);
  }

  @Test
  void settingsAreCheckedAsAWholeAndEverythingWrongIsTold() {
    HttpResponse<String> now = website.settings("current");
    Map<String, Object> wrong = new HashMap<>(json(now).values());
    wrong.put("firstDay", "2028-11-13");
    wrong.put("lastDay", "2028-11-19");
    wrong.put("opensAt", "2027-11-12T10:00");
    wrong.put("closesAt", "2027-11-12T09:00");
    wrong.put(
        "conditions",
        Map.of(
            "version",
            json(now).document("conditions").text("version"),
            "text",
            Map.of("nl", "x".repeat(40))));
    wrong.put("types", List.of(Map.of("code", "Podcast!", "label", Map.of("en", "Podcast"))));
    wrong.put("surprise", true);
    HttpResponse<String> answer = website.changeSettings("current", new Document(wrong), etag(now));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).documents("errors"))
        .extracting(error -> error.text("pointer") + " " + error.text("code"))
        .containsExactlyInAnyOrder(
            "#/surprise unknown-field",
            "#/types/0/code invalid-code",
            "#/types/0/label/nl required",
            "#/types codes-missing",
            "#/firstDay outside-year",
            "#/window week-outside-window",
            "#/closesAt closes-before-opening",
            "#/conditions/version conditions-changed");
    Document late = json(now).with("closesAt", "2027-12-01T12:00");
    assertThat(json(website.changeSettings("current", late, etag(now))).documents("errors"))
        .extracting(error -> error.text("code"))
        .containsExactly("closes-after-the-week");
    assertThat(etag(website.settings("current"))).isEqualTo(etag(now));
  }

  @Test
  void aCodeIsAddedAndAnotherRetired() {
    Forms lecture = Forms.aTheatreShow().with("type", "lecture");
    String id = website.publish(lecture.body());
    assertThat(website.decide(id, Decisions.approve()).statusCode()).isEqualTo(200);
    Website.Link link = website.manageLink(id);
    List<Document> types = new ArrayList<>();
    json(website.settings("current"))
        .documents("types")
        .forEach(type ->
            types.add(type.text("code").equals("lecture") ? type.with("retired", true) : type));
    types.add(Document.build().put("code", "podcast").put("label", LABEL).done());
    website.set("types", types.stream().map(Document::values).toList());
    untilInForce();

    HttpResponse<String> refused = website.register(lecture.body());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).documents("errors").getFirst().text("detail"))
        .contains("podcast")
        .doesNotContain("lecture");
    HttpResponse<String> seen = website.read(link);
    Forms edit = new Forms(json(seen).document("submitted")).with("capacity", 99);
    assertThat(website.change(link, edit.body(), etag(seen)).statusCode()).isEqualTo(200);
    assertThat(Website.ids(website.get("/v1/activities?type=lecture"))).containsExactly(id);

    String email = "podcast@example.org";
    Forms podcast = Forms.aTheatreShow().withEmail(email).with("type", "podcast");
    String other = website.publish(podcast.body());
    assertThat(website.decide(other, Decisions.approve()).statusCode()).isEqualTo(200);
    assertThat(website.mailsTo(email, 3))
        .anySatisfy(mail -> assertThat(mail.text()).contains("Luisterverhaal"));
    assertThat(website.get("/v1/feeds/activities.csv").body()).contains("Luisterverhaal");
    Document labels =
        json(website.get("/v1/editions/current")).documents("types").stream()
            .filter(type -> type.has("retired"))
            .findFirst()
            .orElseThrow();
    assertThat(labels.text("code")).isEqualTo("lecture");
  }

  @Test
  void whoseDatesMovedCanStillBeChanged() {
    String id = website.publish(Forms.aTheatreShow().body());
    Website.Link link = website.manageLink(id);
    HttpResponse<String> now = website.settings("current");
    Document moved =
        json(now)
            .with("firstDay", "2027-12-06")
            .with("lastDay", "2027-12-12")
            .with("window", Map.of("from", "2027-12-01", "to", "2027-12-17"));
    assertThat(website.changeSettings("current", moved, etag(now)).statusCode()).isEqualTo(200);
    untilInForce();
    HttpResponse<String> seen = website.read(link);
    Forms edit = new Forms(json(seen).document("submitted")).with("capacity", 98);
    assertThat(website.change(link, edit.body(), etag(seen)).statusCode()).isEqualTo(200);
    assertThat(website.register(Forms.aTheatreShow().body()).statusCode()).isEqualTo(400);
    HttpResponse<String> then = website.settings("current");
    website.changeSettings("current", json(now), etag(then));
    untilInForce();
  }

  @Test
  void aConditionsVersionThatCannotBeIsNotFound() {
    assertThat(website.get("/v1/editions/current/conditions/" + "x".repeat(2000)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void theNextEditionIsPreparedUnseen() {
    HttpResponse<String> next = website.settings("2028");
    assertThat(json(next).text("firstDay")).isEqualTo("2028-11-20");
    Document later = json(next).with("opensAt", "2028-03-01T09:00");
    HttpResponse<String> preview = website.changeSettings("2028?preview=true", later, etag(next));
    assertThat(json(preview).documents("warnings").getFirst().text("detail"))
        .contains("1 maart 2028")
        .contains("uitnodiging");
    assertThat(website.changeSettings("2028", later, etag(next)).statusCode()).isEqualTo(200);
    assertThat(website.get("/v1/editions/2028").statusCode()).isEqualTo(404);
  }

  /** Functions read settings anew after half a minute. */
  private static void untilInForce() {
    website.moveBy(Duration.ofMinutes(1));
  }
}
