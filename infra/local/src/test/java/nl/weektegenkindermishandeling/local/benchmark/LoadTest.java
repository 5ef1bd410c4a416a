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
 * each call was due. The filters are 200 different ones, some asked for more often than others, as
 * Zipf's law has it. Meanwhile something can be published every few seconds.
 */
final class LoadTest {
  private static final int RATE = Integer.getInteger("benchmark.rate", 200);
  private static final int SECONDS = 60;
  private static final int WARM_UP_SECONDS = 40;

  /** 0 for no changes. After each, all that it concerns is read anew by each environment. */
  private static final int SECONDS_BETWEEN_CHANGES = Integer.getInteger("benchmark.changes", 0);

  private final URI address;
  private final Runnable change;
  private final PrintStream out;
  private final SplittableRandom random = new SplittableRandom(7);
  private final List<String> queries = Queries.different(random, 200);

  /**
   * @param change publishes something
   */
  LoadTest(URI address, Runnable change, PrintStream out) {
    this.address = address;
    this.change = change;
    this.out = out;
  }

  private record Answer(int status, double milliseconds) {}

  void run() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      call(http, RATE / 8, WARM_UP_SECONDS);
      call(http, RATE / 2, WARM_UP_SECONDS);
      List<Answer> answers = call(http, RATE, SECONDS);
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

  private List<Answer> call(HttpClient http, int rate, int seconds) {
    List<CompletableFuture<Answer>> calls = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < rate * seconds; i++) {
      long due = start + i * Duration.ofSeconds(1).toNanos() / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      if (SECONDS_BETWEEN_CHANGES > 0 && i % (rate * SECONDS_BETWEEN_CHANGES) == 0) {
        Thread.startVirtualThread(change);
      }
      // The inverse of the distribution of Zipf's law, for ranks that are continuous.
      int rank = (int) Math.pow(queries.size(), random.nextDouble()) - 1;
      String query = queries.get(rank);
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
