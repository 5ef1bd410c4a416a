package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept in a directory, when the system starts anew. */
class KeptDataIT {
  @Test
  void aRegistrationOfLastYearIsACopyForThisYear(@TempDir Path directory) {
    Website.Link link;
    try (TestSystem before = start(directory, "2026")) {
      Website website = before.website();
      Forms form =
          Forms.aTheatreShow()
              .withSessions("2026-11-17T14:00", "2026-11-17T16:00")
              .with("acceptedConditions", "2026");
      String id = json(website.register(form.body())).text("registrationId");
      website.confirm(website.link(id));
      link = website.manageLink(id);
      assertThat(json(website.read(link)).has("copy")).isFalse();
    }
    try (TestSystem now = start(directory, "2027")) {
      Document registration = json(now.website().read(link));
      assertThat(registration.text("edition")).isEqualTo("2026");
      Document copy = registration.document("copy");
      assertThat(copy.has("sessions")).isFalse();
      assertThat(registration.documents("leftOut")).isEmpty();
      Forms again =
          new Forms(copy)
              .withSessions("2027-11-16T14:00", "2027-11-16T16:00")
              .with("acceptedConditions", "2027");
      assertThat(now.website().register(again.body()).statusCode()).isEqualTo(202);

      now.website().set("types", withoutTheatre(json(now.website().settings("current"))));
      now.website().moveBy(Duration.ofMinutes(1)); // then that is in force
      Document later = json(now.website().read(link));
      assertThat(later.document("copy").has("type")).isFalse();
      assertThat(later.documents("leftOut"))
          .extracting(each -> each.text("pointer"))
          .containsExactly("#/type");
    }
  }

  private static List<Map<String, Object>> withoutTheatre(Document settings) {
    return settings.documents("types").stream()
        .map(type -> type.text("code").equals("theatre") ? type.with("retired", true) : type)
        .map(Document::values)
        .toList();
  }

  @Test
  void theTimeIsKeptAndMailsGoOn(@TempDir Path directory) throws IOException {
    Instant later = Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.SECONDS);
    try (TestSystem before = start(directory, "2027")) {
      before.website().moveTo(later);
      mailArrives(before.website(), "before@example.org");
    }
    try (TestSystem after = start(directory, "2027")) {
      HttpRequest clock = after.website().request("/_local/clock").GET().build();
      assertThat(Instant.parse(json(after.website().send(clock)).text("now"))).isAfter(later);
      mailArrives(after.website(), "after@example.org");
    }
    // Without the time, what is stored speaks of a future: sending mends itself.
    Files.delete(directory.resolve("clock"));
    try (TestSystem astray = start(directory, "2027")) {
      mailArrives(astray.website(), "astray@example.org");
    }
  }

  private static void mailArrives(Website website, String email) {
    Forms form = Forms.aTheatreShow().withEmail(email);
    assertThat(website.register(form.body()).statusCode()).isEqualTo(202);
    website.mailsTo(email, 1);
  }

  @Test
  void whatAChiefEditorSetGoesBeforeWhatAStartSaysAndTheStartTellsSo(@TempDir Path directory) {
    Map<String, String> first =
        Map.of("DATA_DIR", directory.toString(), "MODERATION", "none", "NOTICE", "Van de start");
    try (TestSystem before = TestSystem.start(first)) {
      Document seeded = json(before.website().get("/v1/editions/2027"));
      assertThat(seeded.text("moderation")).isEqualTo("none");
      assertThat(seeded.text("notice")).isEqualTo("Van de start");
      before.website().set("notice", "Van de redactie");
    }
    Map<String, String> second =
        Map.of("DATA_DIR", directory.toString(), "MODERATION", "required", "NOTICE", "Nieuw");
    try (TestSystem after = TestSystem.start(second)) {
      Document kept = json(after.website().get("/v1/editions/2027"));
      assertThat(kept.text("moderation")).isEqualTo("none");
      assertThat(kept.text("notice")).isEqualTo("Van de redactie");
      assertThat(after.logs().toString(UTF_8))
          .contains("MODERATION is ignored: a chief editor has set the edition of 2027 (version 1)")
          .contains("NOTICE is ignored");
    }
    Map<String, String> nextYear = Map.of("DATA_DIR", directory.toString(), "EDITION", "2028");
    try (TestSystem later = TestSystem.start(nextYear)) {
      assertThat(json(later.website().get("/v1/editions/2027")).text("notice"))
          .isEqualTo("Van de redactie");
      assertThat(json(later.website().get("/v1/editions/current")).has("notice")).isFalse();
      assertThat(later.logs().toString(UTF_8)).doesNotContain("is ignored");
    }
  }

  @Test
  void linksInMailsGoToTheWebsiteThatIsNamed(@TempDir Path directory) {
    Map<String, String> variables =
        Map.of("WEBSITE_URL", "http://localhost:3000/", "DATA_DIR", directory.toString());
    try (TestSystem system = TestSystem.start(variables)) {
      String email = "website@example.org";
      system.website().register(Forms.aTheatreShow().withEmail(email).body());
      assertThat(system.website().mailsTo(email, 1).getFirst().text())
          .contains("http://localhost:3000/confirm#registration=");
    }
  }

  private static TestSystem start(Path directory, String edition) {
    return TestSystem.start(
        Map.of("DATA_DIR", directory.toString(), "EDITION", edition, "MODERATION", "required"));
  }
}
