package nl.weektegenkindermishandeling.local;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
