package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.etag;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What organisers and editors do with a registration, over HTTP. */
class LifeIT {
  private static final String OTHER_TITLE = "Een heel andere titel";
  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start("required");
    website = test.website();
  }

  @Test
  void anActivityLivesFromRegistrationToCancellation() {
    Forms form = Forms.aTheatreShow().withEmail("life@example.org");
    Website.Link link = submitted(form);
    String id = link.registrationId();
    assertThat(json(website.read(link)).text("state")).isEqualTo("submitted");

    Document approved = json(website.decide(id, Decisions.approve()));
    assertThat(approved.text("state")).isEqualTo("approved");
    assertThat(title(id)).isEqualTo(form.body().text("title"));

    String etag = etag(website.read(link));
    HttpResponse<String> priced = website.change(link, form.with("capacity", 40).body(), etag);
    assertThat(json(priced).text("state")).isEqualTo("approved");
    assertThat(activity(id).number("capacity")).isEqualByComparingTo("40");

    Forms retitled = form.with("capacity", 40).with("title", OTHER_TITLE);
    Document waiting = json(website.change(link, retitled.body(), etag(priced)));
    assertThat(waiting.text("state")).isEqualTo("submitted");
    assertThat(waiting.document("submitted").text("title")).isEqualTo(OTHER_TITLE);
    assertThat(waiting.document("published").text("title")).isEqualTo(form.body().text("title"));
    assertThat(title(id)).isEqualTo(form.body().text("title"));
    Document change =
        json(website.editorial("registrations/" + id)).documents("changes").getFirst();
    assertThat(change.text("pointer")).isEqualTo("#/title");
    assertThat(change.text("to")).isEqualTo(OTHER_TITLE);

    website.decide(id, Decisions.approve());
    assertThat(title(id)).isEqualTo(OTHER_TITLE);

    HttpResponse<String> cancelled = website.end(link, etag(website.read(link)));
    assertThat(json(cancelled).text("state")).isEqualTo("cancelled");
    assertThat(activity(id).text("status")).isEqualTo("cancelled");
    assertThat(Website.ids(website.get("/v1/activities?limit=100"))).contains(id);
    assertThat(json(website.end(link, etag(cancelled))).text("state")).isEqualTo("cancelled");
    assertThat(website.change(link, form.body(), etag(cancelled)).statusCode()).isEqualTo(409);

    assertThat(website.mailsTo("life@example.org", 7))
        .extracting(SentMail::subject)
        .containsExactlyInAnyOrder(
            "Bevestig je aanmelding: dinsdag 16 november 2027, Utrecht",
            "We hebben je aanmelding ontvangen: " + form.body().text("title"),
            "Je activiteit staat op de website: " + form.body().text("title"),
            "Je wijziging is doorgevoerd: " + form.body().text("title"),
            "We bekijken je wijziging: " + OTHER_TITLE,
            "Je wijziging staat op de website: " + OTHER_TITLE,
            "Je activiteit gaat niet door: " + OTHER_TITLE);
    assertThat(website.mailsTo("life@example.org", 7))
        .filteredOn(mail -> !mail.attachments().isEmpty())
        .extracting(mail ->
            calendar(mail)
                .replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith("SEQUENCE") || line.startsWith("STATUS"))
                .toList())
        .containsExactly(
            List.of("SEQUENCE:0", "STATUS:CONFIRMED"),
            List.of("SEQUENCE:0", "STATUS:CONFIRMED"),
            List.of("SEQUENCE:1", "STATUS:CANCELLED"));
    assertThat(json(website.read(link)).documents("history"))
        .extracting(entry -> entry.text("event"))
        .containsExactly(
            "registered", "confirmed", "approved", "edited", "edited", "approved", "cancelled");
  }

  @Test
  void aSessionKeepsItsNameInCalendarsWhateverBecomesOfTheOthers() {
    Forms form =
        Forms.aTheatreShow()
            .withEmail("sessions@example.org")
            .withSessions(
                "2027-11-18T14:00", "2027-11-18T16:00", "2027-11-16T14:00", "2027-11-16T16:00");
    Website.Link link = submitted(form);
    String id = link.registrationId();
    website.decide(id, Decisions.approve());
    Map<String, String> before = startsByUid(id);
    assertThat(before).hasSize(2);

    HttpResponse<String> seen = website.read(link);
    Forms reordered =
        form.withSessions(
            "2027-11-16T14:00", "2027-11-16T16:00", "2027-11-18T14:00", "2027-11-18T16:00");
    HttpResponse<String> same = website.change(link, reordered.body(), etag(seen));
    assertThat(etag(same)).isEqualTo(etag(seen)); // the order is no edit

    List<Document> sessions = json(seen).document("submitted").documents("sessions");
    Map<String, Object> moved =
        new HashMap<>(Forms.session("2027-11-19T09:00", "2027-11-19T10:00"));
    moved.put("id", sessions.getFirst().text("id"));
    Forms changed =
        form.with(
            "sessions",
            List.of(
                Forms.session("2027-11-15T09:00", "2027-11-15T10:00"),
                Forms.session("2027-11-18T14:00", "2027-11-18T16:00"),
                moved));
    website.change(link, changed.body(), etag(seen));
    assertThat(json(website.editorial("registrations/" + id)).documents("changes"))
        .extracting(change -> change.text("pointer"))
        .noneMatch(pointer -> pointer.endsWith("/id"));
    website.decide(id, Decisions.approve());
    Map<String, String> after = startsByUid(id);
    assertThat(after).hasSize(3).containsKeys(before.keySet().toArray(String[]::new));
    String first =
        before.entrySet().stream()
            .filter(entry -> entry.getValue().startsWith("20271116"))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    assertThat(after.get(first)).isEqualTo("20271119T090000");
  }

  private static Map<String, String> startsByUid(String id) {
    Map<String, String> starts = new HashMap<>();
    String calendar = website.get("/v1/activities/" + id + "/calendar.ics").body();
    for (String event : calendar.replace("\r\n ", "").split("BEGIN:VEVENT")) {
      if (event.contains("UID:")) {
        starts.put(line(event, "UID:"), line(event, "DTSTART;TZID=Europe/Amsterdam:"));
      }
    }
    return starts;
  }

  private static String line(String event, String start) {
    return event
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoChangesSaysWhichVersionWasSeen() {
    String email = "versions@example.org";
    Forms form = Forms.aTheatreShow().withEmail(email);
    Website.Link link = submitted(form);
    String path = "/v1/registrations/" + link.registrationId();
    String secret = "Bearer " + link.token();
    assertThat(
            website
                .call("PUT", path, Optional.of(form.body()), "Authorization", secret)
                .statusCode())
        .isEqualTo(428);
    assertThat(website.call("DELETE", path, Optional.empty(), "Authorization", secret).statusCode())
        .isEqualTo(428);
    assertThat(website.change(link, form.body(), "\"1\"").statusCode()).isEqualTo(412);
    assertThat(website.end(link, "W/\"2\"").statusCode()).isEqualTo(412);
    assertThat(website.decide(link.registrationId(), Decisions.approve(), "\"1\"").statusCode())
        .isEqualTo(412);
    assertThat(website.decide(link.registrationId(), Decisions.approve(), "*").statusCode())
        .isEqualTo(428);
    HttpResponse<String> bare = website.end(link, "2");
    assertThat(bare.statusCode()).isEqualTo(400);
    assertThat(json(bare).documents("errors").getFirst().text("parameter")).isEqualTo("If-Match");
    HttpResponse<String> same = website.change(link, form.body(), "\"1\", \"2\"");
    assertThat(same.statusCode()).isEqualTo(200);
    assertThat(etag(same)).isEqualTo("\"2\"");
    website.mailsTo(email, 2);
  }

  @Test
  void whatIsStoredAndEchoedIsWhatWasParsed() {
    Forms form = Forms.aTheatreShow().withEmail("canonical@example.org");
    Website.Link link = submitted(form);
    Map<String, Object> location = new HashMap<>(form.body().document("location").values());
    location.put("street", null);
    location.put("houseNumber", "\r\nBcc: x@y.z");
    location.put("postcode", " 3511ab ");
    Map<String, Object> body = new HashMap<>(form.body().values());
    body.put("location", location);
    body.put("capacity", " ");
    body.put("publicContact", "");
    body.put("title", "  " + OTHER_TITLE + " ");
    HttpResponse<String> changed =
        website.change(link, new Document(body), etag(website.read(link)));
    assertThat(changed.statusCode()).isEqualTo(200);
    Document submitted = json(changed).document("submitted");
    assertThat(submitted.text("title")).isEqualTo(OTHER_TITLE);
    assertThat(submitted.values()).doesNotContainKeys("capacity", "publicContact");
    assertThat(submitted.document("location").values())
        .doesNotContainKey("street")
        .containsEntry("houseNumber", "Bcc: x@y.z")
        .containsEntry("postcode", "3511 AB");
    assertThat(changed.body()).isEqualTo(website.read(link).body());
    website.mailsTo("canonical@example.org", 3);
  }

  @Test
  void wrongInputOfAChangeNamesEveryFieldAndChangesNothing() {
    Forms form = Forms.aTheatreShow().withEmail("wrong-change@example.org");
    Website.Link link = submitted(form);
    HttpResponse<String> answer =
        website.change(link, form.with("title", "x").without("description").body(), "\"2\"");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).documents("errors"))
        .extracting(error -> error.text("pointer"))
        .containsExactlyInAnyOrder("#/title", "#/description");
    assertThat(etag(website.read(link))).isEqualTo("\"2\"");
    HttpResponse<String> unknown =
        website.decide(
            link.registrationId(),
            Document.build().put("decision", "maybe").put("reason", "x").put("why", "y").done());
    assertThat(json(unknown).documents("errors"))
        .extracting(error -> error.text("pointer"))
        .containsExactlyInAnyOrder("#/decision", "#/reason", "#/why");
  }

  @Test
  void anEditorsReasonReachesTheOrganiserAndNobodyLearnsWhoDecided() {
    Forms form = Forms.aTheatreShow().withEmail("reason@example.org");
    Website.Link link = submitted(form);
    String id = link.registrationId();
    assertThat(json(website.decide(id, Decisions.requestChanges())).text("state"))
        .isEqualTo("changes-requested");
    HttpResponse<String> again = website.decide(id, Decisions.approve());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).text("state")).isEqualTo("changes-requested");

    SentMail mail = website.mailsTo("reason@example.org", 3).getLast();
    assertThat(mail.subject()).startsWith("Pas je aanmelding nog even aan: ");
    assertThat(mail.text()).contains("Er ontbreekt nog informatie.", Decisions.MESSAGE);
    HttpResponse<String> seen = website.read(link);
    Document last = json(seen).documents("history").getLast();
    assertThat(last.text("message")).isEqualTo(Decisions.MESSAGE);
    assertThat(last.text("reason")).isEqualTo("incomplete");
    assertThat(seen.body() + mail.text() + mail.html()).doesNotContain("editor@example.org");
    assertThat(
            json(website.editorial("registrations/" + id))
                .documents("history")
                .getLast()
                .text("by"))
        .isEqualTo("editor@example.org");

    Document resubmitted =
        json(website.change(link, form.with("summary", "Vanaf 12 jaar").body(), "\"3\""));
    assertThat(resubmitted.text("state")).isEqualTo("submitted");
    assertThat(website.mailsTo("reason@example.org", 4)).hasSize(4); // two at a time may overtake
    assertThat(json(website.decide(id, Decisions.reject())).text("state")).isEqualTo("rejected");
    assertThat(website.mailsTo("reason@example.org", 5).getLast().subject())
        .startsWith("Je activiteit komt niet op de website: ");
    assertThat(website.get("/v1/activities/" + id).statusCode()).isEqualTo(404);
    assertThat(json(website.end(link, "*")).text("state")).isEqualTo("withdrawn");
  }

  @Test
  void linksAreMailedToWhoeverHasRegistrationsAtMostThreeTimesADay() {
    String email = "two-links@example.org";
    Website.Link first = submitted(Forms.aTheatreShow().withEmail(email));
    submitted(Forms.aTheatreShow().inGroningen().withEmail(email));
    for (int i = 0; i < 5; i++) {
      assertThat(askForLinks(email.toUpperCase(Locale.ROOT)).statusCode()).isEqualTo(202);
    }
    // Two each of the registrations; to the address as it was confirmed, not as somebody types it.
    List<SentMail> mails = website.mailsTo(email, 4 + 3);
    List<Website.Link> links = Website.manageLinks(mails.getLast());
    assertThat(links).hasSize(2);
    assertThat(links)
        .allSatisfy(link -> assertThat(website.read(link).statusCode()).isEqualTo(200));
    assertThat(website.read(first).statusCode()).isEqualTo(200);
    assertThat(askForLinks("nobody@example.org").body()).isEqualTo(askForLinks(email).body());
    // The next mail goes out after those that were asked for before it.
    submitted(Forms.aTheatreShow());
    assertThat(test.system().mailbox().to(Optional.of("nobody@example.org"))).isEmpty();
    assertThat(askForLinks("no address").statusCode()).isEqualTo(400);
  }

  @Test
  void aRegistrationIsHandedToAnotherAddressWhenItsOwnerConfirms() {
    Forms form = Forms.aTheatreShow().withEmail("old@example.org");
    Website.Link old = submitted(form);
    Document asked = json(website.change(old, form.withEmail("new@example.org").body(), "\"2\""));
    assertThat(asked.document("submitted").document("contact").text("email"))
        .isEqualTo("new@example.org");
    SentMail toNew = website.mailsTo("new@example.org", 1).getFirst();
    assertThat(toNew.text() + toNew.html())
        .doesNotContain(Forms.CONTACT_NAME, form.body().text("title"), "old@example.org");
    SentMail toOld = website.mailsTo("old@example.org", 3).getLast();
    assertThat(toOld.text()).doesNotContain("new@example.org");
    assertThat(website.read(old).statusCode()).isEqualTo(200);

    Website.Link confirm = Website.link(toNew).orElseThrow();
    assertThat(json(website.confirm(confirm)).text("state")).isEqualTo("submitted");
    assertThat(website.confirm(confirm).statusCode()).isEqualTo(200);
    assertThat(website.read(old).statusCode()).isEqualTo(403);
    Website.Link taken =
        Website.manageLinks(website.mailsTo("new@example.org", 2).getLast()).getFirst();
    assertThat(json(website.read(taken)).document("submitted").document("contact").text("email"))
        .isEqualTo("new@example.org");
    assertThat(website.mailsTo("old@example.org", 4).getLast().subject())
        .startsWith("Je aanmelding is overgedragen: ");
  }

  @Test
  void mailsAreInTheLanguageOfTheOrganiser() {
    Forms form =
        Forms.aTheatreShow().inMaastricht().withEmail("english@example.org").with("language", "en");
    Website.Link link = submitted(form);
    website.decide(link.registrationId(), Decisions.reject());
    assertThat(website.mailsTo("english@example.org", 3))
        .extracting(SentMail::subject)
        .containsExactlyInAnyOrder(
            "Confirm your registration: Tuesday 16 November 2027, Maastricht",
            "We have received your registration: " + form.body().text("title"),
            "Your activity will not be on the website: " + form.body().text("title"));
    assertThat(
            json(website.get(
                    "/v1/registrations/" + link.registrationId(),
                    "Authorization",
                    "Bearer " + link.token(),
                    "Accept-Language",
                    "en"))
                .documents("history")
                .getLast()
                .text("what"))
        .isEqualTo("The editors did not place the activity.");
  }

  private static String calendar(SentMail mail) {
    SentMail.Attachment file = mail.attachments().getFirst();
    assertThat(file.name()).isEqualTo("activiteit.ics");
    assertThat(file.contentType()).startsWith("text/calendar");
    return new String(Base64.getMimeDecoder().decode(file.base64()), UTF_8);
  }

  private static Website.Link submitted(Forms form) {
    String id = json(website.register(form.body())).text("registrationId");
    assertThat(website.confirm(website.link(id)).statusCode()).isEqualTo(200);
    return website.manageLink(id);
  }

  private static HttpResponse<String> askForLinks(String email) {
    return website.call(
        "POST", "/v1/registration-links", Optional.of(new Document(Map.of("email", email))));
  }

  private static Document activity(String id) {
    return json(website.get("/v1/activities/" + id));
  }

  private static String title(String id) {
    return activity(id).text("title");
  }
}
