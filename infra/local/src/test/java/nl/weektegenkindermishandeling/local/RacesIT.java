package nl.weektegenkindermishandeling.local;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.junit.jupiter.api.Test;

/** Twenty people change one registration at once. */
class RacesIT {
  private static final int PEOPLE = 20;
  private static final int ROUNDS = 4;

  @Test
  void oneWinsEachVersionAndTheOthersAreTold() throws Exception {
    try (TestSystem test = TestSystem.start("required")) {
      Website website = test.website();
      Forms form = Forms.aTheatreShow();
      String id = json(website.register(form.body())).text("registrationId");
      website.confirm(website.link(id));
      Website.Link link = website.manageLink(id);
      int version = 2;
      for (int round = 0; round < ROUNDS; round++) {
        String etag = "\"" + version + "\"";
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
          String title = "Titel van " + person + " in ronde " + round;
          attempts.add(
              person % 2 == 0
                  ? () -> website.change(link, form.with("title", title).body(), etag).statusCode()
                  : () -> website.decide(id, Decisions.approve(), etag).statusCode());
        }
        Map<Integer, Long> statuses = atOnce(attempts);
        // An editor who comes when the version is right, but the state is not, gets 409.
        assertThat(statuses.keySet()).isSubsetOf(200, 412, 409);
        assertThat(statuses.get(200)).isEqualTo(1);
        version++;
        Document registration = json(website.read(link));
        assertThat(registration.number("version").intValue()).isEqualTo(version);
        assertThat(registration.documents("history")).hasSize(version);
        if (registration.text("state").equals("approved")) {
          website.change(link, form.with("title", "Opnieuw, ronde " + round).body(), "*");
          version++;
        }
      }
      website.mailsTo(Forms.CONTACT_EMAIL, version);
    }
  }

  @Test
  void oneWinsWhenEditorsCorrectAndRemoveWhatTheOrganiserChanges() throws Exception {
    try (TestSystem test = TestSystem.start("required")) {
      Website website = test.website();
      Forms form = Forms.aTheatreShow();
      String id = website.publish(form.body());
      Website.Link link = website.manageLink(id);
      for (int round = 0; round < ROUNDS; round++) {
        bringOnline(website, link, form.with("title", "Vooraf, ronde " + round));
        int version = version(website, link);
        String etag = "\"" + version + "\"";
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
          Forms other = form.with("title", "Titel van " + person + " in ronde " + round);
          attempts.add(
              switch (person % 4) {
                case 0 -> () -> website.change(link, other.body(), etag).statusCode();
                case 1 -> () -> correct(website, id, other, etag).statusCode();
                case 2 -> () -> website.decide(id, Decisions.remove(), etag).statusCode();
                default -> () -> note(website, id).statusCode();
              });
        }
        Map<Integer, Long> statuses = atOnce(attempts);
        assertThat(statuses.keySet()).isSubsetOf(200, 201, 412);
        assertThat(statuses).containsEntry(200, 1L).containsEntry(201, (long) PEOPLE / 4);
        assertThat(version(website, link)).isEqualTo(version + 1);
        int found = website.get("/v1/activities/" + id).statusCode();
        boolean isRemoved = json(website.read(link)).text("state").equals("rejected");
        assertThat(found).isEqualTo(isRemoved ? 410 : 200);
      }
      assertThat(json(website.editorial("registrations/" + id)).documents("history"))
          .filteredOn(entry -> entry.text("event").equals("noted"))
          .hasSize(ROUNDS * PEOPLE / 4);
    }
  }

  private static void bringOnline(Website website, Website.Link link, Forms form) {
    website.change(link, form.body(), "*");
    if (!json(website.read(link)).text("state").equals("approved")) {
      assertThat(website.decide(link.registrationId(), Decisions.approve()).statusCode())
          .isEqualTo(200);
    }
  }

  private static int version(Website website, Website.Link link) {
    return json(website.read(link)).number("version").intValueExact();
  }

  private static HttpResponse<String> correct(Website website, String id, Forms form, String etag) {
    return website.call(
        "PUT",
        "/v1/editorial/registrations/" + id,
        Optional.of(form.body()),
        "Authorization",
        website.editor(),
        "If-Match",
        etag);
  }

  private static HttpResponse<String> note(Website website, String id) {
    return website.call(
        "POST",
        "/v1/editorial/registrations/" + id + "/notes",
        Optional.of(Document.build().put("text", "Gezien.").done()),
        "Authorization",
        website.editor());
  }

  private static Map<Integer, Long> atOnce(List<Callable<Integer>> attempts) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
      for (Future<Integer> attempt : people.invokeAll(attempts)) {
        statuses.add(attempt.get());
      }
    }
    return statuses.stream().collect(groupingBy(identity(), counting()));
  }
}
