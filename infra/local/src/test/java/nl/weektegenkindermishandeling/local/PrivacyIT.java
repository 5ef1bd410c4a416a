package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.TableText;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is private stays where it belongs. */
class PrivacyIT {
  private static final String EDITOR = "editor@example.org";

  @Test
  void whatEditorsWriteAndManageLinksReachNoPublicAnswerNoPublicTableAndNoLog() {
    try (TestSystem test = TestSystem.start("required");
        DynamoDbClient client = test.system().dynamoDb().client()) {
      Website website = test.website();
      Forms form = Forms.aTheatreShow();
      String id = Website.json(website.register(form.body())).text("registrationId");
      website.confirm(website.link(id));
      Website.Link link = website.manageLink(id);
      website.decide(id, Decisions.requestChanges());
      website.change(link, form.with("summary", "Vanaf 12 jaar").body(), "*");
      website.decide(id, Decisions.approve());
      website.change(link, form.withEmail("heir@example.org").body(), "*");
      website.read(new Website.Link(id, "C".repeat(43)));
      website.editorial("registrations.csv");
      website.mailsTo("heir@example.org", 1);

      String[] secrets = {
        Forms.CONTACT_NAME,
        Forms.CONTACT_EMAIL,
        Forms.CONTACT_PHONE,
        link.token(),
        "heir@example.org",
        Decisions.MESSAGE,
        EDITOR
      };
      assertThat(website.get("/v1/activities").body()).contains(id).doesNotContain(secrets);
      assertThat(TableText.of(client, "Activities")).contains(id).doesNotContain(secrets);
      assertThat(test.logs().toString(UTF_8))
          .contains("decision", "registrations.csv")
          .doesNotContain(secrets);
      assertThat(TableText.of(client, "Guards")).contains(id).doesNotContain(secrets);
      website.moveTo(Instant.now().plus(Duration.ofHours(25))); // reminders wait until then
      Awaitility.await()
          .untilAsserted(() -> assertThat(TableText.of(client, "Outbox")).doesNotContain(secrets));
    }
  }

  @Test
  void contactsAndTokensReachNoPublicAnswerNoPublicTableAndNoLog() {
    try (TestSystem test = TestSystem.start("none");
        DynamoDbClient client = test.system().dynamoDb().client()) {
      Website website = test.website();
      String id =
          Website.json(website.register(Forms.aTheatreShow().body())).text("registrationId");
      Website.Link link = website.link(id);
      website.confirm(new Website.Link(id, "B".repeat(43)));
      website.confirm(link);
      website.register(
          Forms.aTheatreShow().with("title", Forms.CONTACT_NAME).with("type", "x").body());
      Awaitility.await()
          .until(() -> test.system().mailbox().to(Optional.of(Forms.CONTACT_EMAIL)).size() == 2);

      String[] secrets = {
        Forms.CONTACT_NAME, Forms.CONTACT_EMAIL, Forms.CONTACT_PHONE, link.token()
      };
      assertThat(website.get("/v1/activities").body()).contains(id).doesNotContain(secrets);
      assertThat(website.get("/v1/activities/" + id).body()).doesNotContain(secrets);
      assertThat(TableText.of(client, "Activities")).contains(id).doesNotContain(secrets);
      assertThat(test.logs().toString(UTF_8)).contains("\"status\":202").doesNotContain(secrets);
      website.moveTo(Instant.now().plus(Duration.ofHours(25))); // reminders wait until then
      Awaitility.await()
          .untilAsserted(() ->
              assertThat(TableText.of(client, "Outbox"))
                  .contains("sentAt")
                  .doesNotContain(secrets));
      assertThat(TableText.of(client, "Registrations"))
          .contains(Forms.CONTACT_EMAIL)
          .doesNotContain(link.token());
    }
  }

  @Test
  void whereInvitedPeopleMeetReachesNoPublicAnswerNoPublicTableAndNoLog() {
    try (TestSystem test = TestSystem.start("none");
        DynamoDbClient client = test.system().dynamoDb().client()) {
      Website website = test.website();
      Forms form =
          Forms.aTheatreShow()
              .atAPlaceThatNobodyMayKnow()
              .with("attendance", "hybrid")
              .with("onlineUrl", "https://besloten.example.org/kamer");
      String id = website.publish(form.body());
      String[] secrets = {
        "Huize Stil", "Verborgen", "77b", "6811", "51.9731", "5.9217", "besloten.example.org"
      };
      for (String path :
          List.of(
              "/v1/activities?limit=100",
              "/v1/activities/" + id,
              "/v1/activities/" + id + "/calendar.ics",
              "/v1/feeds/activities.ics",
              "/v1/feeds/activities.geojson",
              "/v1/feeds/activities.csv",
              "/v1/feeds/activities.atom",
              "/v1/editions/current/counts")) {
        assertThat(website.get(path).body().replace("\r\n ", "")).as(path).doesNotContain(secrets);
      }
      assertThat(website.get("/v1/activities/" + id, "Accept", "application/ld+json").body())
          .contains("Arnhem")
          .doesNotContain(secrets);
      // Who asks what is near cannot find out where it is.
      assertThat(Website.ids(website.get("/v1/activities?near=51.9731,5.9217&radius=1"))).isEmpty();
      Document again = form.with("access", "open").with("title", "Theater, wat ik niet zei").body();
      assertThat(
              website
                  .post("/v1/registrations?dryRun=true", new String(Json.write(again), UTF_8))
                  .body())
          .doesNotContain(id)
          .doesNotContain(secrets);
      assertThat(TableText.of(client, "Activities")).contains(id).doesNotContain(secrets);
      website.end(website.manageLink(id), "*");
      assertThat(website.get("/v1/activities/" + id).body()).doesNotContain(secrets);
      // Ids and times are at random, and a house number is short.
      assertThat(test.logs().toString(UTF_8).replaceAll("\"(requestId|timestamp)\":\"[^\"]*\"", ""))
          .contains("\"status\":202")
          .doesNotContain(secrets);
    }
  }
}
