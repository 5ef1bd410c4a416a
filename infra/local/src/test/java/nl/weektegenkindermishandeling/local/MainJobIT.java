package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.activities;
import static nl.weektegenkindermishandeling.local.Website.ids;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Register, confirm, find: over HTTP, without moderation. */
class MainJobIT {
  private static final Pattern URL = Pattern.compile("http://[^\\s\"<]+");
  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start("none");
    website = test.website();
  }

  @Test
  void aConfirmedActivityIsFoundByRegionAndDate() {
    String id = website.publish(Forms.aTheatreShow().body());
    HttpResponse<String> found = website.get("/v1/activities?region=NL-UT&date=2027-11-16");
    assertThat(ids(found)).contains(id);
    assertThat(ids(website.get("/v1/activities?region=NL-GR&date=2027-11-16"))).doesNotContain(id);
    assertThat(ids(website.get("/v1/activities?region=NL-UT&date=2027-11-17"))).doesNotContain(id);
    assertThat(ids(website.get("/v1/activities?region=NL-UT&region=NL-GR&limit=100"))).contains(id);
    assertThat(ids(website.get("/v1/activities?from=2027-11-15&to=2027-11-16&limit=100")))
        .contains(id);
    Document activity = json(website.get("/v1/activities/" + id));
    assertThat(activity.documents("sessions").getFirst().text("start"))
        .isEqualTo("2027-11-16T14:00:00+01:00");
    assertThat(activity.document("location").document("region").text("name")).isEqualTo("Utrecht");
    assertThat(activity.has("contact")).isFalse();
  }

  @Test
  void headAsksWhatGetWouldAnswer() {
    String activity = "/v1/activities/" + website.publish(Forms.aTheatreShow().body());
    HttpResponse<String> got = website.get(activity);
    HttpResponse<String> head = head(activity);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String header : List.of("ETag", "Cache-Control", "Content-Type", "Vary")) {
      assertThat(head.headers().firstValue(header))
          .as(header)
          .isEqualTo(got.headers().firstValue(header));
    }
    assertThat(head("/v1/feeds/activities.ics?region=NL-UT").statusCode()).isEqualTo(200);
    assertThat(head("/v1/activities?region=XX").statusCode()).isEqualTo(400);
    assertThat(head("/v1/nothing").statusCode()).isEqualTo(404);
    assertThat(head("/v1/registrations").statusCode()).isEqualTo(405);
  }

  @Test
  void whatAPathCanBeAskedByIsToldWithHead() {
    assertThat(website.post("/v1/activities", "{}").headers().firstValue("Allow"))
        .hasValue("GET, HEAD");
    assertThat(head("/v1/registrations").headers().firstValue("Allow")).hasValue("POST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/json",
        "application/ld+json, */*;q=0.1 | application/ld+json",
        "application/json;q=0.5, application/ld+json | application/ld+json",
        "application/ld+json;q=0.5, application/json | application/json"
      })
  void theFormatThatIsWantedMostComes(String accept, String type) {
    String activity = "/v1/activities/" + website.publish(Forms.aTheatreShow().body());
    assertThat(website.get(activity, "Accept", accept).headers().firstValue("Content-Type"))
        .hasValue(type);
  }

  @Test
  void anEventCanBePutIntoAPage() {
    Document form =
        Forms.aTheatreShow()
            .with("description", "</script><script>alert(1)</script> is een voorbeeld van tekst.")
            .body();
    String event =
        website
            .get("/v1/activities/" + website.publish(form), "Accept", "application/ld+json")
            .body();
    assertThat(event).contains("\\u003c/script>").doesNotContain("<");
  }

  private static HttpResponse<String> head(String path) {
    return website.send(
        website.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
  }

  @Test
  void anOddAcceptHeaderGetsPlainJson() {
    String activity = "/v1/activities/" + website.publish(Forms.aTheatreShow().body());
    for (String accept : List.of(";", "application/json,;", ",", "application/ld+json;q=0")) {
      HttpResponse<String> answer =
          website.send(website.request(activity).header("Accept", accept).build());
      assertThat(answer.headers().firstValue("Content-Type"))
          .as(accept)
          .hasValue("application/json");
    }
  }

  @Test
  void bothMailsArriveInTheOrganisersLanguage() {
    String email = "mails@example.org";
    website.publish(Forms.aTheatreShow().withEmail(email).with("language", "en").body());
    List<SentMail> mails = website.mailsTo(email, 2);
    assertThat(mails.getFirst().subject())
        .isEqualTo("Confirm your registration: Tuesday 16 November 2027, Utrecht");
    assertThat(mails.getLast().subject()).startsWith("Your activity is on the website: ");
    assertThat(mails.getLast().text()).contains("Tuesday 16 November 2027, 14:00–16:00");
    assertThat(mails.getLast().attachments())
        .extracting(SentMail.Attachment::name)
        .containsExactly("activity.ics");
    assertThat(mails)
        .allSatisfy(mail -> assertThat(mail.text()).contains("0800-2000"))
        .allSatisfy(mail -> assertThat(mail.html()).contains("0800-2000"));
    assertThat(mails.getFirst().text() + mails.getFirst().html())
        .doesNotContain("Wat ik niet zei", Forms.CONTACT_NAME, "Voorbeeld");
  }

  @Test
  void confirmingFiveTimesGivesTheSameAnswerAndOneMail() {
    String email = "five@example.org";
    String id =
        json(website.register(Forms.aTheatreShow().withEmail(email).body())).text("registrationId");
    Website.Link link = website.link(id);
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> answer = website.confirm(link);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(json(answer).text("state")).isEqualTo("approved");
    }
    website.mailsTo(email, 2);
  }

  @Test
  void anotherTokenOrAnotherRegistrationIsRefused() {
    String id = json(website.register(Forms.aTheatreShow().body())).text("registrationId");
    Website.Link link = website.link(id);
    String otherId = json(website.register(Forms.aTheatreShow().body())).text("registrationId");
    String wrong = "A".repeat(43);
    assertThat(website.confirm(new Website.Link(id, wrong)).statusCode()).isEqualTo(403);
    assertThat(website.confirm(new Website.Link(otherId, link.token())).statusCode())
        .isEqualTo(403);
    assertThat(website.confirm(new Website.Link("0".repeat(26), link.token())).statusCode())
        .isEqualTo(403);
    assertThat(website.confirm(new Website.Link("no-id", link.token())).statusCode())
        .isEqualTo(403);
    assertThat(website.get("/v1/activities/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void gettingEveryLinkOfEveryMailChangesNothing() {
    String email = "links@example.org";
    String id =
        json(website.register(Forms.aTheatreShow().withEmail(email).body())).text("registrationId");
    SentMail mail = website.mailsTo(email, 1).getFirst();
    URL.matcher(mail.text() + mail.html())
        .results()
        .map(match -> match.group().replace("&amp;", "&").split("#")[0])
        .forEach(url -> website.send(website.request(URI.create(url).getPath()).GET().build()));
    assertThat(website.get("/v1/activities/" + id).statusCode()).isEqualTo(404);
    assertThat(json(website.confirm(website.link(id))).text("state")).isEqualTo("approved");
  }

  @Test
  void anActivityOfSeveralDaysIsFoundOnEachAndListedOnce() {
    String id =
        website.publish(
            Forms.aTheatreShow()
                .inGroningen()
                .withSessions(
                    "2027-11-18T20:00", "2027-11-19T00:00", "2027-11-20T10:00", "2027-11-21T12:00")
                .body());
    String region = "/v1/activities?region=NL-GR";
    assertThat(ids(website.get(region + "&date=2027-11-18"))).contains(id);
    assertThat(ids(website.get(region + "&date=2027-11-19"))).doesNotContain(id);
    assertThat(ids(website.get(region + "&date=2027-11-20"))).contains(id);
    assertThat(ids(website.get(region + "&date=2027-11-21"))).contains(id);
    assertThat(ids(website.get(region))).containsOnlyOnce(id);
    assertThat(ids(website.get(region + "&from=2027-11-20"))).containsOnlyOnce(id);
    assertThat(ids(website.get(region + "&to=2027-11-18"))).containsOnlyOnce(id);
  }

  @Test
  void anActivityMayCover45DatesAcrossTheEndOfSummerTime() {
    Forms exhibition = Forms.aTheatreShow().withSessions("2027-10-03T00:00", "2027-11-17T00:00");
    String id = website.publish(exhibition.body());
    assertThat(ids(website.get("/v1/activities?date=2027-10-03"))).contains(id);
    assertThat(ids(website.get("/v1/activities?date=2027-11-16&limit=100"))).contains(id);
    assertThat(ids(website.get("/v1/activities?date=2027-11-17&limit=100"))).doesNotContain(id);
  }

  @Test
  void pagesFollowEachOtherInOrderWithoutRepeats() {
    List<String> published = new ArrayList<>();
    for (int hour = 20; hour >= 9; hour -= 1) {
      published.addFirst(
          website.publish(
              Forms.aTheatreShow()
                  .inMaastricht()
                  .withSessions("2027-11-17T%02d:00".formatted(hour), "2027-11-18T12:00")
                  .body()));
    }
    List<String> read = new ArrayList<>();
    String next = "/v1/activities?region=NL-LI&limit=5";
    int pages = 0;
    while (next != null) {
      HttpResponse<String> page = website.get(next);
      read.addAll(ids(page));
      pages++;
      next =
          page.headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf('>')))
              .orElse(null);
      assertThat(json(page).has("next")).isEqualTo(next != null);
    }
    assertThat(read).isEqualTo(published);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void aListThatTheCallerHasIsNotSentAgain() {
    HttpResponse<String> list = website.get("/v1/activities?region=online");
    String etag = list.headers().firstValue("ETag").orElseThrow();
    assertThat(list.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=60, stale-while-revalidate=600");
    HttpResponse<String> again =
        website.get("/v1/activities?region=online", "If-None-Match", "W/\"x\", W/" + etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(etag);
  }

  @Test
  void theOnlineAddressOfAClosedActivityStaysHidden() {
    Forms webinar =
        Forms.aTheatreShow()
            .without("location")
            .with("attendance", "online")
            .with("onlineUrl", "https://meet.example.org/room");
    String open = website.publish(webinar.body());
    String closed = website.publish(webinar.with("access", "by-invitation").body());
    List<Document> online = activities(website.get("/v1/activities?region=online&limit=100"));
    assertThat(online)
        .filteredOn(activity -> activity.text("id").equals(open))
        .allMatch(activity -> activity.has("onlineUrl"))
        .hasSize(1);
    assertThat(online)
        .filteredOn(activity -> activity.text("id").equals(closed))
        .noneMatch(activity -> activity.has("onlineUrl"))
        .hasSize(1);
  }

  @Test
  void whatIsIgnoredIsNotKept() {
    String nothing =
        new String(
                Json.write(
                    Forms.aTheatreShow()
                        .with("attendance", "online")
                        .with("onlineUrl", "https://meet.example.org/room")
                        .with("price", "")
                        .with("location", "LOCATION")
                        .body()),
                UTF_8)
            .replace("\"LOCATION\"", "[1e999999999, null]");
    HttpResponse<String> answer = website.post("/v1/registrations", nothing);
    assertThat(answer.statusCode()).isEqualTo(202);
  }

  @Test
  void theSameIdempotencyKeyStoresOnce() {
    String email = "once@example.org";
    Document form = Forms.aTheatreShow().withEmail(email).body();
    HttpResponse<String> first = website.register(form, "Idempotency-Key", "key-1");
    HttpResponse<String> second = website.register(form, "Idempotency-Key", "key-1");
    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.body()).isEqualTo(first.body());
    HttpResponse<String> other =
        website.register(Forms.aTheatreShow().body(), "Idempotency-Key", "key-1");
    assertThat(other.statusCode()).isEqualTo(422);
    website.mailsTo(email, 1);
  }

  @Test
  void aFilledHoneypotIsAnsweredAndDropped() {
    HttpResponse<String> answer =
        website.register(
            Forms.aTheatreShow().withEmail("bot@example.org").with("leaveEmpty", "x").body());
    assertThat(answer.statusCode()).isEqualTo(202);
    String id = json(answer).text("registrationId");
    try (DynamoDbClient client = test.system().dynamoDb().client()) {
      assertThat(client.scan(scan -> scan.tableName("Registrations")).items())
          .noneMatch(item -> item.toString().contains(id));
    }
  }

  @Test
  void whatABrowserFillsInByItselfIsNoReasonToDropARegistration() {
    String email = "autofill@example.org";
    Document form =
        Forms.aTheatreShow()
            .withEmail(email)
            .with("website", "https://www.example.org")
            .with("leaveEmpty", "\u00a0")
            .body();
    assertThat(website.register(form).statusCode()).isEqualTo(202);
    website.mailsTo(email, 1);
  }

  @Test
  void theEditionTellsWhatAFormNeeds() {
    Document edition = json(website.get("/v1/editions/current", "Accept-Language", "en"));
    assertThat(edition.text("firstDay")).isEqualTo("2027-11-15");
    assertThat(edition.text("lastDay")).isEqualTo("2027-11-21");
    assertThat(edition.document("window").text("from")).isEqualTo("2027-11-08");
    assertThat(edition.text("closesAt")).startsWith("2027-11-12");
    assertThat(edition.documents("municipalities")).hasSize(342);
    assertThat(edition.documents("regions"))
        .hasSize(13)
        .last()
        .satisfies(region -> assertThat(region.text("code")).isEqualTo("online"));
    assertThat(edition.documents("types").getFirst().text("label")).isEqualTo("Meeting");
    assertThat(website.get("/v1/editions/2027").statusCode()).isEqualTo(200);
    assertThat(website.get("/v1/editions/1999").statusCode()).isEqualTo(404);
    assertThat(json(website.get("/v1/health")).text("status")).isEqualTo("ok");
  }
}
