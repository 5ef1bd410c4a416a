package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.EdgeCacheServer;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * How soon settings are in force: within a minute in every function that is running, and in a cache
 * before the system that would show the former ones for eleven minutes.
 */
@TestMethodOrder(MethodOrderer.MethodName.class) // what is measured comes first
class SettingsInForceIT {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration STEP = Duration.ofSeconds(15);
  private static final String EDITION = "/v1/editions/current";

  private static final EdgeCacheServer EDGE = new EdgeCacheServer();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static TestSystem test;
  private static Website website;

  private Duration moved = Duration.ZERO;

  @BeforeAll
  static void start() {
    test = TestSystem.start(Map.of("EDGE_CACHE_URL", EDGE.uri().toString()));
    website = test.website();
    EDGE.before(test.system().address());
  }

  @AfterAll
  static void stop() {
    test.close();
    EDGE.close();
    HTTP.close();
  }

  @Test
  void everyFunctionAndTheEdgeFollowWithinAMinute() throws Exception {
    assertThat(atTheEdge()).doesNotContain("Storing");
    String email = "before@example.org";
    website.register(Forms.aTheatreShow().withEmail(email).body());
    SentMail asked = website.mailsTo(email, 1).getFirst();
    assertThat(asked.text()).contains("Veilig Thuis");

    HttpResponse<String> now = website.settings("current");
    Document changed =
        json(now)
            .with("notice", "Storing: bel ons")
            .with("helpLines", List.of(helpLine()))
            .with(
                "closesAt",
                Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString());
    assertThat(website.changeSettings("current", changed, Website.etag(now)).statusCode())
        .isEqualTo(200);

    awaitInForce("Programme", () -> website.get(EDITION).body().contains("Storing"));
    awaitInForce(
        "Registration", () -> website.register(Forms.aTheatreShow().body()).statusCode() == 409);
    awaitInForce("the edge", () -> atTheEdge().contains("Storing"));
    // The function of mails has had as long: it tells of the confirmation now.
    website.confirm(Website.link(asked).orElseThrow());
    assertThat(website.mailsTo(email, 2))
        .anySatisfy(mail ->
            assertThat(mail.text())
                .contains("Hulp 0800-1111. Bel gerust.")
                .doesNotContain("Veilig Thuis"));
  }

  @Test
  void theLastSettingsStayWhileTheTableCannotBeRead() {
    website.set("theme", Map.of("title", Map.of("nl", "Blijf kijken")));
    website.moveBy(Duration.ofMinutes(1));
    assertThat(website.get(EDITION).body()).contains("Blijf kijken");
    website.local("/_local/dynamodb", "{\"throttled\":1}");
    try {
      website.moveBy(Duration.ofSeconds(35)); // longer than they are fresh
      assertThat(website.get(EDITION).body()).contains("Blijf kijken");
    } finally {
      website.local("/_local/dynamodb", "{}");
    }
  }

  private static Map<String, Object> helpLine() {
    return Map.of(
        "name", Map.of("nl", "Hulp"), "phone", "0800-1111", "text", Map.of("nl", "Bel gerust."));
  }

  /** Moves the time until something is so, for a minute of all that is awaited at most. */
  private void awaitInForce(String what, BooleanSupplier isInForce) {
    while (!isInForce.getAsBoolean()) {
      moved = moved.plus(STEP);
      assertThat(moved).as(what).isLessThanOrEqualTo(A_MINUTE);
      website.moveBy(STEP);
    }
    System.out.println("in force after " + moved.toSeconds() + " s: " + what);
  }

  private static String atTheEdge() {
    try {
      URI uri = URI.create(EDGE.uri() + EDITION);
      return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
