package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tables that are asked more than they take, what is counted, and pages of other websites. */
class OverloadIT {
  private static final String WEBSITE = "https://www.example.org";
  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test =
        TestSystem.start(Map.of("ALLOWED_ORIGINS", WEBSITE, "METRICS_NAMESPACE", "CampaignWeek"));
    website = test.website();
  }

  @Test
  void throttledTablesAskCallersToComeBackAndNoMailIsLost() {
    // A snapshot in AWS is taken before; here a function starts at its first call.
    assertThat(website.register(Forms.aTheatreShow().body()).statusCode()).isEqualTo(202);
    assertThat(website.get("/v1/activities").statusCode()).isEqualTo(200);
    website.local("/_local/dynamodb", "{\"throttled\":1}");
    HttpResponse<String> write = website.register(Forms.aTheatreShow().body());
    HttpResponse<String> read = website.get("/v1/activities?region=NL-DR");
    assertThat(write.statusCode()).isEqualTo(503);
    assertThat(json(write).text("title")).isEqualTo("Het is nu te druk");
    assertThat(write.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(read.statusCode()).isEqualTo(503);
    assertThat(read.headers().firstValue("Cache-Control")).hasValue("no-store");

    website.local("/_local/dynamodb", "{\"throttled\":0.2}"); // which retries hide
    String email = "busy@example.org";
    assertThat(website.register(Forms.aTheatreShow().withEmail(email).body()).statusCode())
        .isEqualTo(202);
    website.mailsTo(email, 1);
    website.local("/_local/dynamodb", "{}");
    assertThat(website.get("/v1/activities?region=NL-DR").statusCode()).isEqualTo(200);
    assertThat(test.logs().toString(UTF_8))
        .contains("\"Namespace\":\"CampaignWeek\"")
        .contains("\"Registered\":1");
  }

  @Test
  void whileSesThrottlesOrRefusesRegistrationsAreTakenAndTheirMailsWait() {
    String email = "patient@example.org";
    website.local("/_local/ses", "{\"throttled\":1}");
    assertThat(website.register(Forms.aTheatreShow().withEmail(email).body()).statusCode())
        .isEqualTo(202);
    awaitOutcome("Later");
    website.local("/_local/ses", "{\"errors\":1}");
    awaitOutcome("Retry");
    assertThat(test.system().mailbox().to(Optional.of(email))).isEmpty();

    website.local("/_local/ses", "{}");
    website.moveBy(Duration.ofHours(1));
    Website.Link link = Website.link(website.mailsTo(email, 1).getFirst()).orElseThrow();
    assertThat(website.confirm(link).statusCode()).isEqualTo(200);
  }

  @Test
  void faultsThatThereAreNotAreRefused() {
    for (String wrong : List.of("x", "{\"errors\":7}", "{\"slow\":0.5}", "{\"errors\":\"all\"}")) {
      assertThat(website.local("/_local/ses", wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  private static void awaitOutcome(String outcome) {
    Awaitility.await()
        .until(() -> {
          website.moveBy(Duration.ofMinutes(1)); // a mail that failed is not due at once
          return test.logs().toString(UTF_8).contains("\"outcome\":\"" + outcome + "\"");
        });
  }

  @Test
  void anEditThatIsRejectedIsNoApproval() {
    Forms form = Forms.aTheatreShow().withEmail("counted@example.org");
    String id = website.publish(form.body());
    assertThat(website.decide(id, Decisions.approve()).statusCode()).isEqualTo(200);
    Website.Link link = website.manageLink(id);
    HttpResponse<String> seen = website.read(link);
    website.change(
        link,
        form.with("title", "Een heel andere titel").body(),
        seen.headers().firstValue("ETag").orElseThrow());
    assertThat(json(website.decide(id, Decisions.reject())).text("state")).isEqualTo("approved");
    assertThat(test.logs().toString(UTF_8)).containsOnlyOnce("\"Approved\":1");
  }

  @Test
  void aPageOfTheWebsiteRegistersAndAnotherCannot() {
    HttpResponse<String> question =
        website.send(
            website
                .request("/v1/registrations")
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", WEBSITE, "Access-Control-Request-Method", "POST")
                .build());
    assertThat(question.statusCode()).isEqualTo(204);
    assertThat(question.headers().firstValue("Access-Control-Allow-Origin")).hasValue(WEBSITE);
    assertThat(
            website
                .register(Forms.aTheatreShow().body(), "Origin", WEBSITE)
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .hasValue(WEBSITE);
    assertThat(
            website
                .register(Forms.aTheatreShow().body(), "Origin", "https://elsewhere.example")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
    assertThat(website.get("/v1/nothing").headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("*");
  }
}
