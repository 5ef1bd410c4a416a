package nl.weektegenkindermishandeling.local.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.RegistrationFiller;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.editorial.EditorialFunction;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.local.adapters.EmbeddedBackend;
import nl.weektegenkindermishandeling.local.adapters.Parts;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.ValidForms;
import nl.weektegenkindermishandeling.local.lambda.CallContext;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.Outcome;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Verdict;

/** What editors' pages cost with few registrations and with many. */
final class DeskBenchmark {
  private static final Edition EDITION = Edition.of(2027);
  private static final Instant NOW = Instant.parse("2027-11-18T10:00:00Z");
  private static final int BATCH = 25;
  private static final int ROUNDS = 3;

  private static final Decision APPROVE = new Decision(Verdict.APPROVE, "editor", null, null);
  private static final Outcome OUTCOME = new Outcome(true, 40, "Een volle zaal.", true);

  private final MeteredClient meter = new MeteredClient();
  private final EditorialFunction editorial;
  private final Parts parts;

  private DeskBenchmark(EmbeddedBackend backend) {
    FunctionContext context =
        new FunctionContext(
            backend.settings(Map.of()),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SplittableRandom(1),
            new FunctionContext.Outside(
                settings -> meter.client(backend.dynamoDb()), time -> {}, System.out));
    parts = new Parts(context);
    editorial = new EditorialFunction(context);
  }

  static void run(int size, PrintStream out) {
    try (EmbeddedBackend backend = new EmbeddedBackend()) {
      new DeskBenchmark(backend).print(backend, size, out);
    }
  }

  private void print(EmbeddedBackend backend, int size, PrintStream out) {
    for (int from = 0; from < size; from += BATCH) {
      RegistrationFiller.fill(
          backend.client(),
          IntStream.range(from, Math.min(size, from + BATCH))
              .mapToObj(this::registration)
              .toList());
    }
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("a page of the queue", "registrations?limit=50");
    pages.put("a page of a search for a rare word", "registrations?q=voorbeeldig+nummer7");
    pages.put("a search for an address", "registrations?q=organiser-7@example.org");
    pages.put("statistics", "statistics");
    pages.put("the report", "report");
    out.printf("%n%,d registrations, a tenth of which wait%n", size);
    out.println("| answer | calls | read units | rows of indexes | ms |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    PrintStream lines = System.out;
    System.setOut(new PrintStream(PrintStream.nullOutputStream())); // a line for each request
    pages.forEach((name, path) -> out.println(row(name, path)));
    System.setOut(lines);
  }

  private String row(String name, String path) {
    double best = Double.MAX_VALUE;
    MeteredClient.Reading reading = meter.read();
    for (int round = 0; round < ROUNDS; round++) {
      meter.read();
      long start = System.nanoTime();
      get(path);
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
      reading = meter.read();
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %d | %.0f |",
        name,
        reading.calls(),
        reading.units(),
        reading.rows(),
        best);
  }

  private Registration registration(int number) {
    Forms form =
        Forms.aTheatreShow()
            .withEmail("organiser-" + number + "@example.org")
            .with("title", "Voorbeeldig nummer" + number)
            .with("subjects", List.of("neglect"));
    Registration waiting =
        Registration.registerFor(
                Ulid.random(parts.clock(), parts.random()),
                ValidForms.parse(form.body().values(), EDITION),
                "editor",
                parts.step(EDITION, NOW))
            .after();
    if (number % 10 == 0) {
      return waiting;
    }
    Registration approved = after(waiting.decide(APPROVE, parts.step(EDITION, NOW)));
    return number % 2 == 0 ? approved : after(approved.report(OUTCOME, parts.step(EDITION, NOW)));
  }

  private static Registration after(Object result) {
    return ((Change) result).after();
  }

  private void get(String path) {
    String[] parts = path.split("\\?", 2);
    Document event =
        Document.build()
            .put("version", "2.0")
            .put("routeKey", "GET /v1/editorial/" + parts[0])
            .put("rawPath", "/v1/editorial/" + parts[0])
            .put("rawQueryString", parts.length == 2 ? parts[1] : "")
            .put("headers", Map.of())
            .put(
                "requestContext",
                Map.of(
                    "requestId", "benchmark",
                    "http", Map.of("method", "GET", "path", "/", "sourceIp", "192.0.2.1"),
                    "authorizer",
                        Map.of(
                            "jwt",
                            Map.of(
                                "claims", Map.of("sub", "editor", "cognito:groups", "[editors]")))))
            .put("isBase64Encoded", false)
            .done();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      editorial.handleRequest(
          new ByteArrayInputStream(Json.write(event)), answer, new CallContext("test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!answer.toString(UTF_8).contains("\"statusCode\":200")) {
      throw new IllegalStateException(path + ": " + answer.toString(UTF_8));
    }
  }
}
