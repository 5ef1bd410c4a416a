package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.etag;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.EdgeCacheServer;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The worst hour of a campaign's year: something harmful is online, and must go from everywhere,
 * also from what stands before the system and would show it for eleven minutes.
 */
class RemovalIT {
  private static final EdgeCacheServer EDGE = new EdgeCacheServer();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start(Map.of("EDGE_CACHE_URL", EDGE.uri().toString(), "MODERATION", "none"));
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
  void whatIsRemovedIsGoneFromEverywhereAndComesBackThroughEditorsAlone() throws Exception {
    Document before = counts();
    Forms form =
        Forms.aTheatreShow().withEmail("harmful@example.org").with("subjects", List.of("neglect"));
    String id = website.publish(form.body());
    Website.Link link = website.manageLink(id);
    List<String> lists =
        List.of(
            "/v1/activities",
            "/v1/activities?region=NL-UT",
            "/v1/activities?date=2027-11-16&type=theatre",
            "/v1/feeds/activities.ics",
            "/v1/feeds/activities.geojson",
            "/v1/feeds/activities.csv",
            "/v1/feeds/activities.atom");
    List<String> pages = List.of("/v1/activities/" + id, "/v1/activities/" + id + "/calendar.ics");
    for (String path : lists) {
      assertThat(atTheEdge(path).body()).as(path).contains(id);
    }
    for (String path : pages) {
      assertThat(atTheEdge(path).statusCode()).as(path).isEqualTo(200);
    }

    assertThat(website.decide(id, decision("remove").done()).statusCode()).isEqualTo(400);
    Document removed =
        json(website.decide(id, decision("remove").put("message", "Dit kan niet.").done()));
    assertThat(removed.text("state")).isEqualTo("rejected");
    assertThat(removed.has("published")).isFalse();
    for (String path : lists) {
      assertThat(website.get(path).body()).as(path).doesNotContain(id);
    }
    for (String path : pages) {
      assertThat(website.get(path).statusCode()).as(path).isEqualTo(410);
    }
    assertThat(counts()).isEqualTo(before);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          for (String path : lists) {
            assertThat(atTheEdge(path).body()).as(path).doesNotContain(id);
          }
          for (String path : pages) {
            assertThat(atTheEdge(path).statusCode()).as(path).isEqualTo(410);
          }
        });
    assertThat(website.mailsTo("harmful@example.org", 3).getLast().text())
        .contains("van de website gehaald", "Dit kan niet.");

    HttpResponse<String> again =
        website.change(
            link, form.with("title", "Iets wat wel kan").body(), etag(website.read(link)));
    assertThat(json(again).text("state")).isEqualTo("submitted");
    assertThat(website.get("/v1/activities/" + id).statusCode()).isEqualTo(410);
    assertThat(json(website.decide(id, Decisions.approve())).text("state")).isEqualTo("approved");
    assertThat(website.get("/v1/activities/" + id).statusCode()).isEqualTo(200);
    HttpResponse<String> later =
        website.change(link, form.with("title", "Nog een titel").body(), etag(website.read(link)));
    assertThat(json(later).text("state")).isEqualTo("approved"); // no moderation, as before
  }

  @Test
  void whatWasCancelledCanBeRemovedToo() {
    String id = website.publish(Forms.aTheatreShow().body());
    website.end(website.manageLink(id), "*");
    assertThat(json(website.get("/v1/activities/" + id)).text("status")).isEqualTo("cancelled");
    Document why = decision("remove").put("reason", "personal-data").done();
    assertThat(json(website.decide(id, why)).text("state")).isEqualTo("rejected");
    assertThat(website.get("/v1/activities/" + id).statusCode()).isEqualTo(410);
    assertThat(website.decide(id, why).statusCode()).isEqualTo(409);
  }

  private static Document.Builder decision(String decision) {
    return Document.build().put("decision", decision);
  }

  private static Document counts() {
    return json(website.get("/v1/editions/current/counts"));
  }

  private static HttpResponse<String> atTheEdge(String path) {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(EDGE.uri().resolve(path)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
