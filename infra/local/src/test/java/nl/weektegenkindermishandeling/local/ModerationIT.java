package nl.weektegenkindermishandeling.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.junit.jupiter.api.Test;

class ModerationIT {
  @Test
  void aConfirmedRegistrationWaitsForAnEditorAndIsNotPublic() {
    try (TestSystem test = TestSystem.start("required")) {
      Website website = test.website();
      String id =
          Website.json(website.register(Forms.aTheatreShow().body())).text("registrationId");
      assertThat(Website.json(website.confirm(website.link(id))).text("state"))
          .isEqualTo("submitted");
      assertThat(website.get("/v1/activities/" + id).statusCode()).isEqualTo(404);
      assertThat(Website.ids(website.get("/v1/activities"))).isEmpty();
      List<SentMail> mails = website.mailsTo(Forms.CONTACT_EMAIL, 2);
      assertThat(mails.getLast().subject()).startsWith("We hebben je aanmelding ontvangen: ");
    }
  }
}
