package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registration is registered again for the next edition. */
class CopyIT {
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
      Forms again =
          new Forms(copy)
              .withSessions("2027-11-16T14:00", "2027-11-16T16:00")
              .with("acceptedConditions", "2027");
      assertThat(now.website().register(again.body()).statusCode()).isEqualTo(202);
    }
  }

  private static TestSystem start(Path directory, String edition) {
    return TestSystem.start(
        Map.of("DATA_DIR", directory.toString(), "EDITION", edition, "MODERATION", "required"));
  }
}
