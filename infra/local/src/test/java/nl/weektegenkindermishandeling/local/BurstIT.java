package nl.weektegenkindermishandeling.local;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.InProcesses;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Many organisers at once, a sender that dies again and again, and SES that fails. The properties
 * burst.count, burst.kills and burst.errors (a part of 1) say how many and how often.
 */
@InProcesses
class BurstIT {
  private static final int COUNT = Integer.getInteger("burst.count", 200);
  private static final int KILLS = Integer.getInteger("burst.kills", 2);
  private static final String ERRORS = System.getProperty("burst.errors", "0");

  /** A mail that fails some times waits longer each time. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  private static final int CONNECTIONS = 8;

  @Test
  void everyRegistrationIsMailedAndListedOnceThoughTheSenderDies() throws Exception {
    try (TestSystem test =
        TestSystem.start(Map.of("MODERATION", "none", TestSystem.FUNCTIONS, "on-demand"))) {
      Website website = test.website();
      website.local("/_local/ses", "{\"errors\":" + ERRORS + "}");
      List<String> ids =
          inParallel(i -> {
            HttpResponse<String> answer =
                website.register(
                    Forms.aTheatreShow().withEmail("burst-" + i + "@example.org").body());
            assertThat(answer.statusCode()).isEqualTo(202);
            return Website.json(answer).text("registrationId");
          });
      int kills = killTheSenderWhileItSends(test);

      awaitAll(test);
      Map<Website.Link, Long> mails = linked(test);
      long extra = mails.values().stream().mapToLong(count -> count - 1).sum();
      assertThat(extra).isLessThanOrEqualTo(kills);
      System.out.printf("%d mails, %d kills, %d mails more%n", COUNT, kills, extra);
      assertThat(mails.keySet()).extracting(Website.Link::registrationId).hasSameElementsAs(ids);

      inParallel(i -> website.confirm(website.link(ids.get(i))).statusCode())
          .forEach(status -> assertThat(status).isEqualTo(200));
      assertThat(all(website)).hasSize(COUNT).hasSameElementsAs(ids).doesNotHaveDuplicates();
    }
  }

  /** Kills it some times, each after more mails have gone out. */
  private static int killTheSenderWhileItSends(TestSystem test) {
    int kills = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      int sent = COUNT * kill / (KILLS + 3);
      Awaitility.await().atMost(LONGEST).until(() -> test.system().mailbox().all().size() >= sent);
      List<ProcessHandle> senders = test.system().function(FunctionName.MAIL).processes();
      senders.forEach(ProcessHandle::destroyForcibly);
      kills += senders.size();
    }
    return kills;
  }

  /** What a sender had taken when it died waits until others may take it: no mail goes out then. */
  private static void awaitAll(TestSystem test) {
    AtomicInteger before = new AtomicInteger();
    Awaitility.await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofSeconds(3))
        .until(() -> {
          int now = linked(test).size();
          if (now == before.getAndSet(now)) {
            test.website().moveBy(Duration.ofMinutes(2));
          }
          return now == COUNT;
        });
  }

  private static Map<Website.Link, Long> linked(TestSystem test) {
    List<SentMail> mails = test.system().mailbox().all();
    return mails.stream()
        .flatMap(mail -> Website.link(mail).stream())
        .collect(groupingBy(link -> link, counting()));
  }

  private static List<String> all(Website website) {
    List<String> ids = new ArrayList<>();
    String next = "/v1/activities?limit=30";
    while (next != null) {
      HttpResponse<String> page = website.get(next);
      ids.addAll(Website.ids(page));
      next =
          Website.json(page).has("next")
              ? "/v1/activities?limit=30&cursor=" + Website.json(page).text("next")
              : null;
    }
    return ids;
  }

  private static <T> List<T> inParallel(IntFunction<T> action) throws Exception {
    List<Future<T>> futures = new ArrayList<>();
    try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < COUNT; i++) {
        int number = i;
        futures.add(connections.submit(() -> action.apply(number)));
      }
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return results;
  }
}
