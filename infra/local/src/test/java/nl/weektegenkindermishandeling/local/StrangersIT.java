package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.ProofSolver;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What strangers can do to the mailbox of somebody else, and to what its owner does. */
class StrangersIT {
  private static final String OWNER = "192.0.2.10";
  private static final String CALLER = "X-Forwarded-For";

  /** For tests that leave the time alone, and look at addresses of their own. */
  @AutoClose private static TestSystem shared;

  @BeforeAll
  static void start() {
    shared = TestSystem.start("required");
  }

  @Test
  void theOwnersMailLeavesWhateverStrangersDidAndTheirsAreGathered() {
    try (TestSystem test = TestSystem.start("required")) {
      Website website = test.website();
      String address = "owner@example.org";
      String first = registerFrom(website, OWNER, address);
      assertThat(confirmFrom(website, OWNER, website.link(first)).statusCode()).isEqualTo(200);
      Website.Link manage = website.manageLink(first);
      website.mailsTo(address, 2);

      List<String> byStrangers =
          IntStream.range(0, 40)
              .mapToObj(i -> registerFrom(website, "198.51.100." + i, address))
              .toList();
      // The first mail to the address counts for what strangers caused: nobody had confirmed it.
      Awaitility.await().until(() -> lines(test, "\"Gathers\"") >= 35);
      assertThat(mails(test, address)).hasSize(2 + 5);

      String own = registerFrom(website, OWNER, address);
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> confirmLinks(mails(test, address)).stream().anyMatch(of(own)));
      String elsewhere = json(withLink(website, manage, address)).text("registrationId");
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> confirmLinks(mails(test, address)).stream().anyMatch(of(elsewhere)));

      // Two senders at once may leave some for the next mail; none is lost, and none comes twice.
      int before = mails(test, address).size();
      for (int hours = 3;
          hours < 24 && confirmed(mails(test, address), byStrangers) < 40;
          hours += 3) {
        int mails = mails(test, address).size();
        website.moveTo(Instant.now().plus(Duration.ofHours(hours)));
        Awaitility.await().until(() -> mails(test, address).size() > mails);
      }
      List<SentMail> gathered = mails(test, address).subList(before, mails(test, address).size());
      assertThat(gathered)
          .hasSizeBetween(2, 4)
          .allSatisfy(mail -> {
            assertThat(mail.subject()).startsWith("Bevestig je aanmelding");
            assertThat(Website.confirmLinks(mail)).hasSizeLessThanOrEqualTo(25);
          });
      assertThat(Website.confirmLinks(gathered.getFirst()).getFirst().registrationId())
          .isEqualTo(byStrangers.getLast());
      assertThat(confirmLinks(mails(test, address)))
          .extracting(Website.Link::registrationId)
          .doesNotHaveDuplicates()
          .containsAll(byStrangers);
    }
  }

  @Test
  void strangersWhoAskForLinksLeaveTheOwnersAskingAlone() {
    Website website = shared.website();
    String address = "asked@example.org";
    String id = registerFrom(website, OWNER, address);
    confirmFrom(website, OWNER, website.link(id));
    website.mailsTo(address, 2);
    for (int i = 0; i < 10; i++) {
      askForLinks(website, "198.51.100." + i, address);
    }
    website.mailsTo(address, 5);
    askForLinks(website, OWNER, address);
    website.mailsTo(address, 6);
  }

  @Test
  void oneMailboxGetsSixADayHoweverManyAddressesItHas() {
    try (TestSystem test = TestSystem.start("required")) {
      Website website = test.website();
      for (int i = 0; i < 5; i++) {
        registerFrom(website, "198.51.100." + i, "V.ic.tim+" + i + "@gmail.com");
        registerFrom(website, "198.51.100." + i, "victim@googlemail.com");
      }
      Awaitility.await().until(() -> lines(test, "\"outcome\":\"") >= 10);
      assertThat(test.system().mailbox().all()).hasSize(6);
    }
  }

  @Test
  void thePageCanAskBeforeItConfirms() {
    try (TestSystem test = TestSystem.start("none")) {
      Website website = test.website();
      String id = registerFrom(website, OWNER, "owner@example.org");
      Website.Link link = website.link(id);
      Document gist = json(dryRun(website, link));
      assertThat(gist.values().keySet())
          .containsExactlyInAnyOrder(
              "state", "sentAt", "type", "firstDate", "municipality", "sessions", "language");
      assertThat(gist.text("state")).isEqualTo("awaiting-confirmation");
      assertThat(gist.text("firstDate")).startsWith("2027-11-");
      assertThat(website.get("/v1/activities/" + id).statusCode()).isEqualTo(404);
      assertThat(dryRun(website, new Website.Link(id, "x".repeat(43))).statusCode()).isEqualTo(403);

      assertThat(website.confirm(link).statusCode()).isEqualTo(200);
      assertThat(json(dryRun(website, link)).text("state")).isEqualTo("approved");
      website.moveTo(Instant.parse("2027-12-15T10:00:00Z"));
      assertThat(dryRun(website, link).statusCode()).isEqualTo(403);
      assertThat(website.confirm(link).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void whatIsRefusedTakesNothingFromWhatIsNot() {
    try (TestSystem test =
        TestSystem.start(Map.of("RATE_LIMIT_PER_ADDRESS", "3", "RATE_LIMIT_TOTAL", "6"))) {
      Website website = test.website();
      for (int i = 0; i < 20; i++) {
        assertThat(website.post("/v1/registrations", "{}", CALLER, OWNER).statusCode())
            .isEqualTo(400);
      }
      for (int i = 0; i < 3; i++) {
        registerFrom(website, OWNER, "a@example.org");
      }
      assertThat(register(website, OWNER, "a@example.org").statusCode()).isEqualTo(429);
      // One subscriber of IPv6 has 65,536 networks of 64 bits.
      int taken = 0;
      for (int i = 0; i < 30; i++) {
        taken +=
            register(website, "2001:db8:1:" + i + "::1", "b" + i + "@example.org").statusCode()
                    == 202
                ? 1
                : 0;
      }
      assertThat(taken).isLessThanOrEqualTo(12);
      // All together had enough, and who did nothing yet is taken still.
      assertThat(register(website, "203.0.113.5", "c@example.org").statusCode()).isEqualTo(202);
      assertThat(register(website, "203.0.113.5", "c@example.org").statusCode()).isEqualTo(429);
      for (int i = 0; i < 40; i++) {
        website.post("/v1/registrations", "{}", CALLER, OWNER);
      }
      assertThat(website.post("/v1/registrations", "{}", CALLER, OWNER).statusCode())
          .isEqualTo(429);
    }
  }

  @Test
  void aRegistrationIsChangedTenTimesAnHour() {
    try (TestSystem test = TestSystem.start("none")) {
      Website website = test.website();
      Website.Link link = website.manageLink(website.publish(Forms.aTheatreShow().body()));
      for (int i = 0; i < 10; i++) {
        assertThat(change(website, link, i).statusCode()).isEqualTo(200);
      }
      HttpResponse<String> refused = change(website, link, 10);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
          .isBetween(1L, 3601L);
      website.moveTo(Instant.now().plus(Duration.ofMinutes(61)));
      assertThat(change(website, link, 10).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void workIsProvedOnceAndNoProofIsAskedOtherwise() {
    assertThat(shared.website().get("/v1/challenge").statusCode()).isEqualTo(404);
    assertThat(json(shared.website().get("/v1/editions/current")).isTrue("proofRequired"))
        .isFalse();
    try (TestSystem test = TestSystem.start(Map.of("PROOF_OF_WORK", "yes"))) {
      Website website = test.website();
      assertThat(json(website.get("/v1/editions/current")).isTrue("proofRequired")).isTrue();
      assertThat(website.register(Forms.aTheatreShow().body()).body()).contains("\"#/proof\"");
      Document challenge = json(website.get("/v1/challenge"));
      Forms proved = Forms.aTheatreShow().with("proof", ProofSolver.solve(challenge));
      HttpResponse<String> wrong =
          website.register(
              Forms.aTheatreShow()
                  .with("proof", ProofSolver.solve(challenge.with("signature", "00")))
                  .body());
      assertThat(wrong.body()).contains("invalid-proof");
      HttpResponse<String> first = website.register(proved.body(), "Idempotency-Key", "one");
      assertThat(first.statusCode()).isEqualTo(202);
      assertThat(website.register(proved.body(), "Idempotency-Key", "one").body())
          .isEqualTo(first.body());
      assertThat(website.register(proved.body()).body()).contains("invalid-proof");

      assertGoodForOneOfManyAtOnce(website);

      Forms late =
          Forms.aTheatreShow().with("proof", ProofSolver.solve(json(website.get("/v1/challenge"))));
      website.moveTo(Instant.now().plus(Duration.ofMinutes(61)));
      assertThat(website.register(late.body()).body()).contains("invalid-proof");
      assertThat(website.register(proved.body(), "Idempotency-Key", "one").body())
          .isEqualTo(first.body());
    }
  }

  private static void assertGoodForOneOfManyAtOnce(Website website) {
    String proof = ProofSolver.solve(json(website.get("/v1/challenge")));
    List<Integer> statuses =
        IntStream.range(0, 12)
            .parallel()
            .map(i ->
                website.register(Forms.aTheatreShow().with("proof", proof).body()).statusCode())
            .boxed()
            .toList();
    assertThat(statuses).filteredOn(status -> status == 202).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 400).hasSize(11);
  }

  @Test
  void nobodyLearnsWhatIsKnownOfAnAddressOrAnId() {
    Website website = shared.website();
    String known = registerFrom(website, OWNER, "known@example.org");
    confirmFrom(website, OWNER, website.link(known));
    String unknown = "01K9Z2V3W4X5Y6Z7A8B9C0D1E2";
    List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < 60; i++) {
      String caller = "198.51.100." + i;
      times.get(0).add(milliseconds(() -> askForLinks(website, caller, "known@example.org")));
      times.get(1).add(milliseconds(() -> askForLinks(website, caller, "nobody@example.org")));
    }
    assertThat(median(times.get(0))).isBetween(median(times.get(1)) / 3, median(times.get(1)) * 3);
    for (String id : List.of(known, unknown)) {
      Website.Link wrong = new Website.Link(id, "x".repeat(43));
      assertThat(List.of(website.confirm(wrong), dryRun(website, wrong), website.read(wrong)))
          .allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo(website.confirm(wrong).body());
          });
    }
  }

  private static double milliseconds(Runnable call) {
    long start = System.nanoTime();
    call.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static String registerFrom(Website website, String caller, String email) {
    HttpResponse<String> answer = register(website, caller, email);
    assertThat(answer.statusCode()).isEqualTo(202);
    return json(answer).text("registrationId");
  }

  private static HttpResponse<String> register(Website website, String caller, String email) {
    return website.register(Forms.aTheatreShow().withEmail(email).body(), CALLER, caller);
  }

  /** From a network that nobody knows, with a manage link of the address. */
  private static HttpResponse<String> withLink(Website website, Website.Link manage, String email) {
    return website.register(
        Forms.aTheatreShow().withEmail(email).body(),
        CALLER,
        "203.0.113.99",
        "Authorization",
        "Bearer " + manage.token());
  }

  private static HttpResponse<String> confirmFrom(
      Website website, String caller, Website.Link link) {
    return website.post(
        "/v1/registrations/" + link.registrationId() + "/confirmation",
        "{\"token\":\"" + link.token() + "\"}",
        CALLER,
        caller);
  }

  private static HttpResponse<String> dryRun(Website website, Website.Link link) {
    return website.post(
        "/v1/registrations/" + link.registrationId() + "/confirmation?dryRun=true",
        "{\"token\":\"" + link.token() + "\"}");
  }

  private static void askForLinks(Website website, String caller, String email) {
    String body = new String(Json.write(Document.build().put("email", email).done()), UTF_8);
    assertThat(website.post("/v1/registration-links", body, CALLER, caller).statusCode())
        .isEqualTo(202);
  }

  private static HttpResponse<String> change(Website website, Website.Link link, int capacity) {
    return website.change(
        link,
        Forms.aTheatreShow().with("capacity", 200 + capacity).body(),
        Website.etag(website.read(link)));
  }

  private static Predicate<Website.Link> of(String registrationId) {
    return link -> link.registrationId().equals(registrationId);
  }

  private static long confirmed(List<SentMail> mails, List<String> registrationIds) {
    return confirmLinks(mails).stream()
        .map(Website.Link::registrationId)
        .filter(registrationIds::contains)
        .distinct()
        .count();
  }

  private static List<Website.Link> confirmLinks(List<SentMail> mails) {
    return mails.stream().flatMap(mail -> Website.confirmLinks(mail).stream()).toList();
  }

  private static List<SentMail> mails(TestSystem test, String address) {
    return test.system().mailbox().to(Optional.of(address));
  }

  private static long lines(TestSystem test, String text) {
    return test.logs().toString(UTF_8).lines().filter(line -> line.contains(text)).count();
  }
}
