package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.CampaignZip;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.InProcesses;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job of another campaign, with a folder of its own: dates, words, types, and mails. */
@InProcesses
class OtherCampaignIT {
  private static final Path FOLDER = Path.of("src/test/resources/campaigns/media-literacy");
  private static final String EMAIL = "media@example.org";

  @Test
  void anotherFolderIsAnotherCampaign(@TempDir Path directory) {
    Path zip =
        CampaignZip.write(
            Path.of(System.getProperty("functions.zip")), FOLDER, directory.resolve("media.zip"));
    try (TestSystem system = TestSystem.start(Map.of(TestSystem.FUNCTIONS, "snap-start"), zip)) {
      Website website = system.website();
      Document edition = json(website.get("/v1/editions/current", "Accept-Language", "en"));
      assertThat(edition.text("firstDay")).isEqualTo("2027-04-05");
      assertThat(edition.document("window").text("to")).isEqualTo("2027-04-13");
      assertThat(edition.documents("types"))
          .extracting(type -> type.text("label"))
          .containsExactly("Workshop", "Game");
      assertThat(edition.documents("municipalities")).hasSize(2);

      HttpResponse<String> wrong = website.register(form().with("type", "theatre").body());
      assertThat(json(wrong).documents("errors"))
          .singleElement()
          .satisfies(error -> assertThat(error.text("detail")).contains("workshop, game"));

      String id = website.publish(form().body());
      assertThat(website.decide(id, Decisions.approve()).statusCode()).isEqualTo(200);
      assertThat(Website.ids(website.get("/v1/activities?type=workshop&audience=pupils")))
          .containsExactly(id);
      String calendar = website.get("/v1/feeds/activities.ics").body();
      assertThat(calendar)
          .contains("X-WR-CALNAME:Dagen van de Mediawijsheid", "@mediawijsheid.example");
      assertThat(website.get("/v1/feeds/activities.csv").body()).contains("Leerlingen");

      List<SentMail> mails = website.mailsTo(EMAIL, 3);
      assertThat(mails)
          .extracting(SentMail::subject)
          .containsExactlyInAnyOrder(
              "Bevestig je aanmelding",
              "Ontvangen: " + form().body().text("title"),
              "Online: " + form().body().text("title"));
      assertThat(mails)
          .allSatisfy(mail ->
              assertThat(mail.text() + mail.html())
                  .contains("Dagen van de Mediawijsheid", "www.mediawijsheid.example")
                  .doesNotContain("Kindermishandeling", "Veilig Thuis", "0800"));

      for (String path : List.of("/", "/activiteiten", "/activiteiten/" + id, "/privacy", "/en")) {
        assertThat(page(website, path))
            .as(path)
            .contains("Media", "https://weer.example/")
            .doesNotContain(
                "Kindermishandeling",
                "kindermishandeling",
                "0800",
                "buienradar",
                "Kadaster",
                "<svg");
      }
      assertThat(page(website, "/activiteiten"))
          .contains("Leerlingen", "Workshop", "Nepnieuws herkennen", "dinsdag 6 april 2027");
      assertThat(page(website, "/campaign.css")).contains("#7a1f5c");

      String french = "francais@example.org";
      website.register(form().withEmail(french).with("language", "fr").body());
      SentMail asked = website.mailsTo(french, 1).getFirst();
      assertThat(asked.text())
          .contains("Bonjour", "Atelier, mardi 6 avril 2027, Utrecht", "Journées de l’éducation");
      assertThat(
              json(website.get("/v1/editions/2027", "Accept-Language", "fr, en;q=0.5"))
                  .documents("audiences"))
          .extracting(audience -> audience.text("label"))
          .containsExactly("Élèves", "Enseignants");
      // What functions rehearse before a snapshot is of this campaign too.
      assertThat(system.logs().toString(UTF_8))
          .contains("\"primed\"")
          .doesNotContain("priming-failed");
    }
  }

  private static String page(Website website, String path) {
    HttpResponse<String> page = website.send(website.request(path).build());
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.body();
  }

  private static Forms form() {
    return Forms.aTheatreShow()
        .withEmail(EMAIL)
        .withSessions("2027-04-06T14:00", "2027-04-06T16:00")
        .with("title", "Nepnieuws herkennen")
        .with("type", "workshop")
        .with("audiences", List.of("pupils"));
  }
}
