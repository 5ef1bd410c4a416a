package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Mails that time, limits and bounces have a say in, in the whole system. */
class MailIT {
  @Test
  void aStrangersAddressGetsThreeMailsAndTheRestInOneWhenItConfirms() {
    try (TestSystem test = TestSystem.start("required")) {
      Website website = test.website();
      String address = "many@example.org";
      List<String> ids =
          IntStream.range(0, 10)
              .mapToObj(i -> website.register(Forms.aTheatreShow().withEmail(address).body()))
              .map(answer -> json(answer).text("registrationId"))
              .toList();
      List<SentMail> first = website.mailsTo(address, 3);
      Awaitility.await().until(() -> outcomes(test, "\"Held\""), held -> held == 7);
      assertThat(test.system().mailbox().to(Optional.of(address))).hasSize(3);

      assertThat(website.confirm(Website.link(first.getFirst()).orElseThrow()).statusCode())
          .isEqualTo(200);
      // That the first was received, and one to confirm all that waited, the newest first.
      List<SentMail> all = website.mailsTo(address, 5);
      assertThat(
              all.stream()
                  .skip(3)
                  .flatMap(mail -> Website.confirmLinks(mail).stream())
                  .map(Website.Link::registrationId))
          .containsExactlyElementsOf(ids.subList(3, 10).reversed());
    }
  }

  private static long outcomes(TestSystem test, String outcome) {
    return test.logs().toString(UTF_8).lines().filter(line -> line.contains(outcome)).count();
  }

  @Test
  void whatNobodyConfirmsIsRemindedOfOnceAndExpires() {
    try (TestSystem test = TestSystem.start("required")) {
      Website website = test.website();
      String id = json(website.register(Forms.aTheatreShow().body())).text("registrationId");
      Website.Link link = website.link(id);
      website.mailsTo(Forms.CONTACT_EMAIL, 1);
      Instant now = Instant.now();

      website.moveTo(now.plus(Duration.ofHours(25)));
      SentMail reminder = website.mailsTo(Forms.CONTACT_EMAIL, 2).getLast();
      assertThat(reminder.subject()).startsWith("Herinnering");
      assertThat(Website.link(reminder)).contains(link);

      website.moveTo(now.plus(Duration.ofHours(49)));
      assertThat(json(website.editorial("registrations/" + id)).text("state")).isEqualTo("expired");
      assertThat(website.confirm(link).statusCode()).isEqualTo(403);
      website.moveTo(now.plus(Duration.ofDays(8)));
      assertThat(website.editorial("registrations/" + id).statusCode()).isEqualTo(404);
      assertThat(test.system().mailbox().to(Optional.of(Forms.CONTACT_EMAIL))).hasSize(2);
    }
  }

  @Test
  void theWeekIsAnnouncedAndEditorsHearOnceAMorningWhatWaits() {
    try (TestSystem test = TestSystem.start("required")) {
      Website website = test.website();
      String online = website.publish(Forms.aTheatreShow().body());
      assertThat(website.decide(online, Decisions.approve()).statusCode()).isEqualTo(200);
      website.publish(Forms.aTheatreShow().withEmail("waits@example.org").body());

      website.moveTo(Instant.parse("2027-11-08T08:30:00Z"));
      website.moveTo(Instant.parse("2027-11-08T09:30:00Z"));
      // The stream may have handed a mail to the Mail function, which is about to send it.
      Awaitility.await()
          .until(() -> count(test, Forms.CONTACT_EMAIL, "Bijna zover"), count -> count == 1);
      Awaitility.await()
          .until(() -> count(test, "editor@example.org", "Er wacht 1"), count -> count == 1);
      assertThat(mails(test, Forms.CONTACT_EMAIL))
          .filteredOn(mail -> mail.subject().startsWith("Bijna zover"))
          .singleElement()
          .satisfies(mail ->
              assertThat(website.read(Website.manageLinks(mail).getFirst()).statusCode())
                  .isEqualTo(200));
      assertThat(test.logs().toString(UTF_8))
          .contains(
              "\"states\":{\"awaiting-confirmation\":0,\"expired\":0,\"submitted\":1,\"approved\":1,");
      assertThat(mails(test, "waits@example.org"))
          .noneMatch(mail -> mail.subject().startsWith("Bijna zover"));
      assertThat(mails(test, "editor@example.org"))
          .singleElement()
          .satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Er wacht 1 aanmelding");
            assertThat(mail.text()).contains("Aanmelden kan nog 4 dagen.", "/redactie");
          });
      website.moveTo(Instant.parse("2027-11-09T09:30:00Z"));
      website.mailsTo("editor@example.org", 2);
    }
  }

  @Test
  void mailsStopAtABounceAndEditorsSeeItAndCanLetThemGoAgain() {
    try (TestSystem test = TestSystem.start("required")) {
      Website website = test.website();
      String address = "bounce+one@simulator.amazonses.com";
      String id = website.publish(Forms.aTheatreShow().withEmail(address).body());
      Document unreachable =
          Awaitility.await()
              .until(
                  () ->
                      Optional.ofNullable(
                          json(website.editorial("registrations/" + id))
                              .documentOrNull("unreachable")),
                  Optional::isPresent)
              .orElseThrow();
      assertThat(unreachable.text("code")).isEqualTo("bounced");
      assertThat(unreachable.isTrue("mailsStopped")).isTrue();
      int before = mails(test, address).size();

      assertThat(website.decide(id, Decisions.approve()).statusCode()).isEqualTo(200);
      Awaitility.await().until(() -> outcomes(test, "\"Failed\"") > 0);
      assertThat(mails(test, address)).hasSizeLessThanOrEqualTo(before + 1).hasSizeLessThan(3);

      HttpResponse<String> lifted =
          website.call(
              "DELETE",
              "/v1/editorial/registrations/" + id + "/suppression",
              Optional.empty(),
              "Authorization",
              website.editor());
      assertThat(lifted.statusCode()).isEqualTo(200);
      assertThat(json(lifted).has("unreachable")).isFalse();
    }
  }

  @Test
  void everyMailGoesOutThoughSesFailsThrottlesAndLosesAnswers() {
    try (TestSystem test = TestSystem.start("required")) {
      Website website = test.website();
      website.local("/_local/ses", "{\"errors\":0.4,\"throttled\":0.1,\"lost\":0.1}");
      List<String> ids =
          IntStream.range(0, 40)
              .mapToObj(i ->
                  website.register(
                      Forms.aTheatreShow().withEmail("fault-" + i + "@example.org").body()))
              .map(answer -> json(answer).text("registrationId"))
              .toList();
      Instant now = Instant.now();
      for (int hour = 1; hour < 20 && confirmable(test) < ids.size(); hour++) {
        website.moveTo(now.plus(Duration.ofHours(hour)));
      }
      assertThat(confirmable(test)).isEqualTo(ids.size());
    }
  }

  @Test
  void anAddressOfACallerIsLimitedWhereThatIsSet() {
    try (TestSystem test =
        TestSystem.start(Map.of("MODERATION", "none", "RATE_LIMIT_PER_ADDRESS", "3"))) {
      Website website = test.website();
      for (int i = 0; i < 3; i++) {
        assertThat(website.register(Forms.aTheatreShow().body()).statusCode()).isEqualTo(202);
      }
      HttpResponse<String> fourth = website.register(Forms.aTheatreShow().body());
      assertThat(fourth.statusCode()).isEqualTo(429);
      assertThat(fourth.headers().firstValueAsLong("Retry-After").orElseThrow())
          .isBetween(1L, 3601L);
      assertThat(website.get("/v1/activities").statusCode()).isEqualTo(200);
      website.moveTo(Instant.now().plus(Duration.ofHours(1)));
      assertThat(website.register(Forms.aTheatreShow().body()).statusCode()).isEqualTo(202);
    }
  }

  @Test
  void namingStrangersIsLimitedAndOtherEditsAreNot() {
    try (TestSystem test =
        TestSystem.start(Map.of("MODERATION", "none", "RATE_LIMIT_PER_ADDRESS", "3"))) {
      Website website = test.website();
      Website.Link link = website.manageLink(website.publish(Forms.aTheatreShow().body()));
      assertThat(change(website, link, Forms.aTheatreShow().withEmail("a@example.org")))
          .isEqualTo(200);
      assertThat(change(website, link, Forms.aTheatreShow().withEmail("b@example.org")))
          .isEqualTo(200);
      assertThat(change(website, link, Forms.aTheatreShow().withEmail("c@example.org")))
          .isEqualTo(429);
      assertThat(change(website, link, Forms.aTheatreShow().with("title", "Een andere titel")))
          .isEqualTo(200);
    }
  }

  private static int change(Website website, Website.Link link, Forms form) {
    String version = website.read(link).headers().firstValue("ETag").orElseThrow();
    return website.change(link, form.body(), version).statusCode();
  }

  private static long confirmable(TestSystem test) {
    return test.system().mailbox().all().stream()
        .flatMap(mail -> Website.link(mail).stream())
        .distinct()
        .count();
  }

  private static long count(TestSystem test, String address, String subject) {
    return mails(test, address).stream().filter(mail -> mail.subject().startsWith(subject)).count();
  }

  private static List<SentMail> mails(TestSystem test, String address) {
    return test.system().mailbox().to(Optional.of(address));
  }
}
