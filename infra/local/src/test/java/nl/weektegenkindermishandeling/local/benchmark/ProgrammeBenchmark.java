package nl.weektegenkindermishandeling.local.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import nl.weektegenkindermishandeling.dynamodb.ActivityFiller;
import nl.weektegenkindermishandeling.dynamodb.Database;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbProgramme;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.SeededEditions;
import nl.weektegenkindermishandeling.feed.ICalendar;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.local.LocalSettings;
import nl.weektegenkindermishandeling.local.LocalSystem;
import nl.weektegenkindermishandeling.local.dynamodb.LocalDynamoDb;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityPage;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Circle;
import nl.weektegenkindermishandeling.programme.PostcodeCentres;
import nl.weektegenkindermishandeling.programme.Words;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What reading the programme costs, by its size: calls, read units, bytes, and time; and how the
 * whole local system takes 200 requests a second. CONTRIBUTING tells how to run it.
 */
public final class ProgrammeBenchmark {
  private static final LocalDate TUESDAY = LocalDate.of(2027, 11, 16);
  private static final int REPEATS = 40;

  private final PrintStream out;

  private ProgrammeBenchmark(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    ProgrammeBenchmark benchmark = new ProgrammeBenchmark(System.out);
    List<Integer> sizes =
        Arrays.stream(System.getProperty("benchmark.sizes", "100,1000,10000,72000").split(","))
            .map(Integer::valueOf)
            .toList();
    for (int size : sizes) {
      benchmark.measure(size);
    }
    StartBenchmark.run(System.out);
    LifeBenchmark.run(System.out);
    DeskBenchmark.run(100, System.out);
    DeskBenchmark.run(10_000, System.out);
    benchmark.load(Integer.getInteger("benchmark.load", 10_000));
    System.exit(0); // DynamoDB Local has threads that would go on
  }

  private void measure(int size) {
    try (LocalDynamoDb dynamoDb = LocalDynamoDb.start(Optional.empty())) {
      dynamoDb.createTables();
      MeteredClient meter = new MeteredClient();
      try (DynamoDbClient client = meter.client(dynamoDb)) {
        ActivityFiller.fill(client, "Activities", Programmes.of(size, 20));
        DynamoDbProgramme programme =
            new DynamoDbProgramme(
                new Database(client, variable -> "Activities", Clock.systemUTC()),
                new SeededEditions(Edition.of(2027)));
        out.printf(
            Locale.ROOT,
            "%n%,d activities; a row is %.0f bytes, of which %.0f are there to find it by%n",
            size,
            ActivityFiller.bytesOfRow(Programmes.of(size, 20), attribute -> true),
            ActivityFiller.bytesOfRow(Programmes.of(size, 20), ActivityFiller::isLookedAt));
        out.println("| query | calls | read units | rows | found | bytes | median ms | p99 ms |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        List<Page> pages =
            queries().entrySet().stream()
                .map(query -> page(query.getKey(), query.getValue(), programme, meter))
                .toList();
        out.printf(
            Locale.ROOT,
            "| mean of these pages | | %.1f | | | %.0f | %.1f | |%n",
            mean(pages, Page::units),
            mean(pages, Page::bytes),
            mean(pages, Page::milliseconds));
        calendar(programme, meter);
      }
    }
  }

  private static Map<String, ActivityQuery> queries() {
    Map<String, ActivityQuery> queries = new LinkedHashMap<>();
    queries.put("region and date", query("NL-ZH", TUESDAY, ActivityFilter.NONE));
    queries.put("region", query("NL-ZH", null, ActivityFilter.NONE));
    queries.put("nationwide by date", query(null, TUESDAY, ActivityFilter.NONE));
    queries.put(
        "nationwide by date, type and audience",
        query(
            null,
            TUESDAY,
            new ActivityFilter(
                Map.of(
                    ActivityFields.TYPE, Set.of("theatre"),
                    ActivityFields.AUDIENCES, Set.of("parents")),
                null,
                null)));
    queries.put(
        "nationwide, q",
        query(null, null, new ActivityFilter(Map.of(), Words.of("meldcode theater zorg"), null)));
    queries.put(
        "nationwide, q that finds nothing",
        query(null, null, new ActivityFilter(Map.of(), Words.of("zeldzaam"), null)));
    Circle near = new Circle(PostcodeCentres.find("3511").orElseThrow(), 10);
    ActivityQuery around = query(null, null, new ActivityFilter(Map.of(), null, near));
    queries.put("near 3511", around);
    return queries;
  }

  private static ActivityQuery query(
      @Nullable String region, @Nullable LocalDate date, ActivityFilter filter) {
    return new ActivityQuery(
        "2027",
        region == null ? new TreeSet<>() : new TreeSet<>(List.of(region)),
        date,
        date,
        filter,
        20,
        null);
  }

  /** What a first page costs. */
  private record Page(double units, double bytes, double milliseconds) {}

  private static double mean(List<Page> pages, ToDoubleFunction<Page> figure) {
    return pages.stream().mapToDouble(figure).average().orElseThrow();
  }

  private Page page(
      String name, ActivityQuery query, DynamoDbProgramme programme, MeteredClient meter) {
    meter.read();
    ActivityPage page = programme.list(query);
    MeteredClient.Reading cost = meter.read();
    long bytes = page.listed().stream().mapToLong(each -> each.text().getBytes(UTF_8).length).sum();
    double[] times = times(() -> programme.list(query));
    row(name, cost, page.activities().size(), bytes, times);
    return new Page(cost.units(), bytes, times[times.length / 2]);
  }

  private void calendar(DynamoDbProgramme programme, MeteredClient meter) {
    ActivityQuery query =
        new ActivityQuery(
            "2027", new TreeSet<>(List.of("NL-ZH")), null, null, ActivityFilter.NONE, 2_000, null);
    ICalendar calendar = new ICalendar(new Links("https://www.example.org"), Language.NL);
    meter.read();
    List<Activity> all = programme.all(query).orElse(List.of());
    MeteredClient.Reading cost = meter.read();
    double[] times = times(() -> calendar.write(programme.all(query).orElse(List.of())));
    row(".ics of a region", cost, all.size(), calendar.write(all).length(), times);
  }

  private void row(String name, MeteredClient.Reading cost, int found, long bytes, double[] times) {
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f | %d | %d | %d | %.1f | %.1f |%n",
        name,
        cost.calls(),
        cost.units(),
        cost.rows(),
        found,
        bytes,
        times[times.length / 2],
        times[(int) (times.length * 0.99)]);
  }

  /** Sorted, in milliseconds, after a warm-up. */
  private static double[] times(Runnable action) {
    for (int i = 0; i < REPEATS / 4; i++) {
      action.run();
    }
    double[] times = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      action.run();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times;
  }

  private void load(int size) throws Exception {
    LocalSettings settings =
        LocalSettings.of(
            Map.of("PORT", "0", "EDITION", "2027", "MODERATION", "none"),
            Path.of(System.getProperty("functions.zip")));
    try (LocalSystem system =
            LocalSystem.start(settings, new PrintStream(PrintStream.nullOutputStream()));
        DynamoDbClient client = system.dynamoDb().client()) {
      ActivityFiller.fill(client, "Activities", Programmes.of(size, 20));
      Iterator<Activity> more = Programmes.of(size + 1_000, 21).iterator();
      out.printf("%nMixed filters, %,d activities, through the gateway%n", size);
      new LoadTest(
              system.address(),
              () -> ActivityFiller.replace(client, "Activities", Optional.empty(), more.next()),
              out)
          .run();
    }
  }
}
