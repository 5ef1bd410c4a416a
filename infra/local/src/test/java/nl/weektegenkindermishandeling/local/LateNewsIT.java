package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.etag;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
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

/** What organisers tell late: that it is full, or does not take place, and why. */
class LateNewsIT {
  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start("required");
    website = test.website();
  }

  @Test
  void thatItIsFullIsOnlineAtOnceThoughAnotherAddressWaits() {
    Forms form =
        Forms.aTheatreShow().with("booking", booking("https://tickets.example.org", false));
    Website.Link link = approved(form);
    String id = link.registrationId();
    Document elsewhere =
        form.with("booking", booking("https://elsewhere.example.org", true)).body();
    assertThat(json(change(link, elsewhere)).text("state")).isEqualTo("submitted");
    Document online = activity(id);
    assertThat(online.document("booking").isTrue("full")).isTrue();
    assertThat(online.text("registrationUrl")).isEqualTo("https://tickets.example.org");
    assertThat(website.get("/v1/activities/" + id + "/calendar.ics").body().replace("\r\n ", ""))
        .contains("SUMMARY:Theater", "Volgeboekt", "SEQUENCE:0");

    Document room =
        form.with("booking", booking("https://tickets.example.org/other", false)).body();
    assertThat(json(change(link, room)).text("state")).isEqualTo("approved");
    assertThat(activity(id).document("booking").has("full")).isFalse();
  }

  @Test
  void theAddressOfBookingIsOneWhicheverNameItHas() {
    Forms former = Forms.aTheatreShow().with("registrationUrl", "https://tickets.example.org/1");
    Website.Link link = approved(former);
    Document submitted = json(website.read(link)).document("submitted");
    assertThat(submitted.text("registrationUrl")).isEqualTo("https://tickets.example.org/1");
    Document moved =
        former
            .without("registrationUrl")
            .with("booking", booking("https://tickets.example.org/1", false))
            .body();
    Document changed = json(change(link, moved));
    assertThat(changed.text("state")).isEqualTo("approved");
    assertThat(changed.document("submitted").has("registrationUrl")).isFalse();
    assertThat(activity(link.registrationId()).text("registrationUrl"))
        .isEqualTo("https://tickets.example.org/1");
    HttpResponse<String> unlike =
        website.register(
            former.with("booking", booking("https://other.example.org", false)).body());
    assertThat(json(unlike).documents("errors"))
        .extracting(error -> error.text("pointer") + " " + error.text("code"))
        .containsExactlyInAnyOrder(
            "#/registrationUrl addresses-differ", "#/booking/url addresses-differ");
  }

  @Test
  void aCancellationTellsWhyAndEditorsSeeItAfterwards() {
    Website.Link link = approved(Forms.aTheatreShow().withEmail("ill@example.org"));
    assertThat(website.mailsTo("ill@example.org", 3)).hasSize(3); // two at a time may overtake
    String id = link.registrationId();
    Document why =
        Document.build()
            .put("reason", "De actrice is ziek.")
            .put(
                "movedTo", Map.of("date", "2027-12-07", "url", "https://theater.example.org/nieuw"))
            .done();
    HttpResponse<String> cancelled = cancel(link, why);
    assertThat(json(cancelled).text("state")).isEqualTo("cancelled");
    assertThat(activity(id).document("cancellation")).isEqualTo(why);
    assertThat(json(cancel(link, why)).text("state")).isEqualTo("cancelled");
    assertThat(etag(website.read(link))).isEqualTo(etag(cancelled));
    for (String format :
        List.of(
            website.get("/v1/activities/" + id + "/calendar.ics").body().replace("\r\n ", ""),
            website.get("/v1/activities/" + id, "Accept", "application/ld+json").body(),
            website.get("/v1/feeds/activities.atom").body(),
            website.get("/v1/feeds/activities.csv").body(),
            website.get("/v1/feeds/activities.geojson").body())) {
      assertThat(format).contains("GAAT NIET DOOR", "De actrice is ziek.");
    }
    assertThat(website.mailsTo("ill@example.org", 4).getLast().text())
        .contains("De actrice is ziek.", "Nieuwe datum: dinsdag 7 december 2027");

    assertThat(unseen()).contains(id);
    Document seen = json(website.editorial("registrations/" + id));
    assertThat(seen.documents("changesAtOnce"))
        .extracting(change -> change.text("pointer"))
        .containsExactly("#/cancellation");
    assertThat(website.decide(id, Decisions.approve()).statusCode()).isEqualTo(200);
    assertThat(unseen()).doesNotContain(id);
    assertThat(json(website.read(link)).text("state")).isEqualTo("cancelled");

    Document corrected = why.with("reason", "De zaal is niet beschikbaar.");
    assertThat(cancel(link, corrected).statusCode()).isEqualTo(200);
    assertThat(activity(id).document("cancellation").text("reason"))
        .isEqualTo("De zaal is niet beschikbaar.");
  }

  @Test
  void whatIsNotOnlineIsWithdrawnAndOnlyEditorsReadWhy() {
    Website.Link link = submitted(Forms.aTheatreShow());
    Document why = Document.build().put("reason", "Toch te druk.").done();
    assertThat(json(cancel(link, why)).text("state")).isEqualTo("withdrawn");
    assertThat(
            json(website.editorial("registrations/" + link.registrationId()))
                .documents("history")
                .getLast()
                .text("message"))
        .isEqualTo("Toch te druk.");
  }

  @Test
  void aReasonIsNoPlaceForALink() {
    Website.Link link = approved(Forms.aTheatreShow());
    Document wrong =
        Document.build()
            .put("reason", "Zie www.example.org")
            .put("movedTo", Map.of("date", "morgen", "url", "http://example.org"))
            .done();
    assertThat(json(cancel(link, wrong)).documents("errors"))
        .extracting(error -> error.text("pointer"))
        .containsExactlyInAnyOrder("#/reason", "#/movedTo/date", "#/movedTo/url");
  }

  @Test
  void aDryRunTellsHintsAndPublicFactsAloneAndStoresNothing() {
    Forms form = Forms.aTheatreShow().inMaastricht().withEmail("dry@example.org");
    Website.Link link = submitted(form.with("title", "De stilte van Maastricht"));
    Document again =
        form.with("title", "Stilte in Maastricht, de")
            .with("description", "Bel voor meer informatie met mij: 06 12 34 56 78. Tot dan!")
            .body();
    assertThat(codes(dryRun(again))).containsExactly("phone-number"); // the other is not online
    website.decide(link.registrationId(), Decisions.approve());
    HttpResponse<String> hinted = dryRun(again);
    Document duplicate = json(hinted).documents("hints").getLast();
    assertThat(duplicate.text("code")).startsWith("duplicate");
    assertThat(duplicate.document("activity")).isEqualTo(activity(link.registrationId()));
    assertThat(hinted.body()).doesNotContain(Forms.CONTACT_NAME, "dry@example.org");
    assertThat(website.mailsTo("dry@example.org", 3)).hasSize(3);
    assertThat(dryRun(form.without("title").body()).statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> dryRun(Document form) {
    return website.post("/v1/registrations?dryRun=true", new String(Json.write(form), UTF_8));
  }

  private static List<String> codes(HttpResponse<String> answer) {
    return json(answer).documents("hints").stream().map(hint -> hint.text("code")).toList();
  }

  private static Map<String, Object> booking(String url, boolean full) {
    Map<String, Object> booking = new HashMap<>(Map.of("need", "required", "url", url));
    if (full) {
      booking.put("full", true);
    }
    return booking;
  }

  private static Website.Link submitted(Forms form) {
    return website.manageLink(website.publish(form.body()));
  }

  private static Website.Link approved(Forms form) {
    Website.Link link = submitted(form);
    assertThat(website.decide(link.registrationId(), Decisions.approve()).statusCode())
        .isEqualTo(200);
    return link;
  }

  private static HttpResponse<String> change(Website.Link link, Document form) {
    return website.change(link, form, etag(website.read(link)));
  }

  private static HttpResponse<String> cancel(Website.Link link, Document why) {
    return website.call(
        "PUT",
        "/v1/registrations/" + link.registrationId() + "/cancellation",
        Optional.of(why),
        "Authorization",
        "Bearer " + link.token(),
        "If-Match",
        etag(website.read(link)));
  }

  private static List<String> unseen() {
    return json(website.editorial("registrations?unseen=true&limit=100"))
        .documents("registrations")
        .stream()
        .map(row -> row.text("registrationId"))
        .toList();
  }

  private static Document activity(String id) {
    return json(website.get("/v1/activities/" + id));
  }
}
