package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.etag;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What organisers accept, when a chief editor writes other conditions. */
class ConditionsIT {
  @AutoClose private final TestSystem test = TestSystem.start("required");
  private final Website website = test.website();

  @Test
  void conditionsChangeAndWhatWasAcceptedStaysToBeRead() {
    String before = text("2027");
    Map<String, Object> conditions =
        Map.of(
            "version",
            "2027-2",
            "text",
            Map.of(
                "nl",
                "Wie meedoet, houdt zich hieraan. Echt waar.",
                "en",
                "All must keep to this, they really must."));
    website.set("conditions", conditions);
    website.moveBy(Duration.ofMinutes(1));
    Document edition = json(website.get("/v1/editions/current"));
    assertThat(edition.text("conditionsVersion")).isEqualTo("2027-2");
    assertThat(edition.document("conditions").text("url"))
        .isEqualTo("/v1/editions/2027/conditions/2027-2");
    assertThat(text("2027")).isEqualTo(before);
    assertThat(text("2027-2")).startsWith("Wie meedoet");
    assertThat(website.get("/v1/editions/2027/conditions/2026").statusCode()).isEqualTo(404);

    Forms former = Forms.aTheatreShow();
    assertThat(website.register(former.body()).statusCode()).isEqualTo(202);
    website.moveBy(Duration.ofHours(25));
    HttpResponse<String> late = website.register(former.body());
    assertThat(json(late).documents("errors").getFirst().text("code"))
        .isEqualTo("other-conditions");
    assertThat(website.register(former.with("acceptedConditions", "2027-2").body()).statusCode())
        .isEqualTo(202);

    HttpResponse<String> now = website.settings("current");
    Map<String, Object> again = Map.of("version", "2027", "text", Map.of("nl", "y".repeat(40)));
    HttpResponse<String> changed =
        website.changeSettings("current", json(now).with("conditions", again), etag(now));
    assertThat(json(changed).documents("errors").getFirst().text("code"))
        .isEqualTo("conditions-changed");
  }

  private String text(String version) {
    return json(website.get("/v1/editions/2027/conditions/" + version)).text("text");
  }
}
