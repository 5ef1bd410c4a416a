package nl.weektegenkindermishandeling.local.benchmark;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls at a fixed rate, whether those before were answered or not, and counts the time from when
 * each call was due.
 */
final class LoadTest {
  private static final int RATE = Integer.getInteger("benchmark.rate", 200);
  private static final int SECONDS = 20;
  private static final int WARM_UP_SECONDS = 15;
  private static final List<String> QUERIES =
      List.of(
          "region=NL-ZH&date=2027-11-16",
          "region=NL-UT&date=2027-11-17",
          "region=NL-GR",
          "date=2027-11-15",
          "from=2027-11-15&to=2027-11-21",
          "region=online",
          "date=2027-11-16&type=training",
          "region=NL-NB&audience=parents",
          "near=3511&date=2027-11-18",
          "region=NL-GE&q=meldcode");

  private final URI address;
  private final PrintStream out;
  private final SplittableRandom random = new SplittableRandom(7);

  LoadTest(URI address, PrintStream out) {
    this.address = address;
    this.out = out;
  }

  private record Answer(int status, double milliseconds) {}

  void run() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      call(http, WARM_UP_SECONDS);
      List<Answer> answers = call(http, SECONDS);
      double[] times = answers.stream().mapToDouble(Answer::milliseconds).sorted().toArray();
      long errors = answers.stream().filter(answer -> answer.status() != 200).count();
      out.printf(
          Locale.ROOT,
          "%d requests a second: %d requests, %d errors, median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
          RATE,
          times.length,
          errors,
          times[times.length / 2],
          times[(int) (times.length * 0.99)],
          times[times.length - 1]);
    }
  }

  private List<Answer> call(HttpClient http, int seconds) {
    List<CompletableFuture<Answer>> calls = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < RATE * seconds; i++) {
      long due = start + i * Duration.ofSeconds(1).toNanos() / RATE;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      String query = QUERIES.get(random.nextInt(QUERIES.size()));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "/v1/activities?" + query)).build();
      calls.add(
          http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
              .handle((response, failure) ->
                  new Answer(
                      failure == null ? response.statusCode() : 0,
                      (System.nanoTime() - due) / 1e6)));
    }
    return calls.stream().map(CompletableFuture::join).toList();
  }
}
