package nl.weektegenkindermishandeling.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * One line of JSON for each event. It writes codes, ids and numbers. It never writes what somebody
 * sent, nor the message of an exception, which may repeat it: AWS's own name mail addresses.
 */
public final class Log {
  private static final int FRAMES = 12;

  private final String function;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream failures;
  private final Optional<String> namespace;

  /**
   * The lines of one function.
   *
   * @param namespace of what is counted; nothing is if it is empty
   */
  public Log(String function, Clock clock, PrintStream out, Optional<String> namespace) {
    this(function, clock, out, out, namespace);
  }

  private Log(
      String function,
      Clock clock,
      PrintStream out,
      PrintStream failures,
      Optional<String> namespace) {
    this.function = function;
    this.clock = clock;
    this.out = out;
    this.failures = failures;
    this.namespace = namespace;
  }

  /** The same, where only failures are told. */
  public Log ofFailuresAlone() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    return new Log(function, clock, nowhere, failures, namespace);
  }

  public void info(String event, String requestId, Map<String, Object> facts) {
    info(event, requestId, facts, Optional.empty());
  }

  /**
   * Something that happened, of which it may be counted how often.
   *
   * @param counted a metric that this line adds one to: CloudWatch reads it from the line (embedded
   *     metric format), so counting costs the function no call
   */
  public void info(
      String event, String requestId, Map<String, Object> facts, Optional<String> counted) {
    Document.Builder line = line("INFO", event, requestId).putAll(new Document(facts));
    if (counted.isPresent() && namespace.isPresent()) {
      line.put("_aws", metric(namespace.get(), counted.get())).put(counted.get(), 1);
    }
    write(line, out);
  }

  private Map<String, Object> metric(String namespace, String name) {
    return Map.of(
        "Timestamp",
        clock.instant().toEpochMilli(),
        "CloudWatchMetrics",
        List.of(
            Map.of(
                "Namespace", namespace,
                "Dimensions", List.of(List.of()),
                "Metrics", List.of(Map.of("Name", name, "Unit", "Count")))));
  }

  /** A failure: which, and where in the code. */
  public void error(String event, String requestId, Throwable failure) {
    write(line("ERROR", event, requestId).put("failures", causes(failure)), failures);
  }

  private Document.Builder line(String level, String event, String requestId) {
    return Document.build()
        .put("timestamp", clock.instant().toString())
        .put("level", level)
        .put("function", function)
        .put("event", event)
        .put("requestId", requestId);
  }

  private static void write(Document.Builder line, PrintStream out) {
    out.println(new String(Json.write(line.done()), UTF_8));
  }

  private static List<Map<String, Object>> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, cause -> cause.getCause())
        .map(Log::describe)
        .toList();
  }

  private static Map<String, Object> describe(Throwable failure) {
    Document.Builder description = Document.build().put("type", failure.getClass().getName());
    if (failure instanceof AwsServiceException aws && aws.awsErrorDetails() != null) {
      description
          .put("code", aws.awsErrorDetails().errorCode())
          .put("awsRequestId", aws.requestId());
    }
    return description
        .put(
            "at",
            Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .toList())
        .done()
        .values();
  }
}
