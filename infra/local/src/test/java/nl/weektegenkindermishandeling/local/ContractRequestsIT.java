package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.InProcesses;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked, the answer is one of the contract, and none is a failure of ours. {@code
 * -Dcontract.requests=20000} asks more, and then the memory of the functions is looked at.
 */
@InProcesses
class ContractRequestsIT {
  private static final int REQUESTS = Integer.getInteger("contract.requests", 500);

  /** Enough to tell what grows from what warms up. */
  private static final int ENOUGH_FOR_MEMORY = 10_000;

  private static final Pattern HANDLER = Pattern.compile("\\.(\\w+Function)(\\s|$)");
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  @Test
  void noAnswerIsAFailureOrUnknownToTheContract() throws Exception {
    try (TestSystem test =
        TestSystem.start(Map.of("MODERATION", "required", TestSystem.FUNCTIONS, "on-demand"))) {
      Website website = test.website();
      String published = website.publish(Forms.aTheatreShow().body());
      website.decide(published, Decisions.approve());
      String waiting = website.publish(Forms.aTheatreShow().inGroningen().body());
      ContractRequests requests =
          new ContractRequests(
              new SplittableRandom(1),
              website,
              List.of(published, waiting, "01K9Z2V3W4X5Y6Z7A8B9C0D1E2"),
              website.manageLink(published));
      Map<Integer, Integer> statuses = new TreeMap<>();
      Map<String, Long> before = Map.of();
      for (int i = 0; i < REQUESTS; i++) {
        HttpRequest request = requests.next();
        HttpResponse<String> answer = website.checked(website.send(request));
        assertThat(answer.statusCode()).as(request + ": " + answer.body()).isLessThan(500);
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        if (i == REQUESTS / 4 && REQUESTS >= ENOUGH_FOR_MEMORY) {
          before = heaps();
        }
      }
      System.out.println(REQUESTS + " requests, answers by status: " + statuses);
      if (REQUESTS >= ENOUGH_FOR_MEMORY) {
        Map<String, Long> after = heaps();
        System.out.println("KB that live in each function: " + before + ", at the end " + after);
        before.forEach((function, kilobytes) ->
            assertThat(after.get(function)).as(function).isLessThan(kilobytes + 8 * 1024L));
      }
      assertThat(statuses.keySet()).contains(200, 400, 404);
    }
  }

  /** What lives in each function after its garbage is gone, in KB. */
  private static Map<String, Long> heaps() throws IOException, InterruptedException {
    Map<String, Long> heaps = new TreeMap<>();
    for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
      Matcher handler = HANDLER.matcher(process.info().commandLine().orElse(""));
      if (handler.find()) {
        jcmd(process, "GC.run");
        long used =
            USED.matcher(jcmd(process, "GC.heap_info"))
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .limit(2) // young and tenured; the rest are classes
                .sum();
        heaps.put(handler.group(1), used);
      }
    }
    return heaps;
  }

  private static String jcmd(ProcessHandle process, String command)
      throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    String output = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
    jcmd.waitFor();
    return output;
  }
}
