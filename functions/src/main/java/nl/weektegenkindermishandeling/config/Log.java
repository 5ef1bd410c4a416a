package nl.weektegenkindermishandeling.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  public Log(String function, Clock clock, PrintStream out) {
    this.function = function;
    this.clock = clock;
    this.out = out;
  }

  public void info(String event, String requestId, Map<String, Object> facts) {
    write(line("INFO", event, requestId).putAll(new Document(facts)));
  }

  /** A failure: which, and where in the code. */
  public void error(String event, String requestId, Throwable failure) {
    write(line("ERROR", event, requestId).put("failures", causes(failure)));
  }

  private Document.Builder line(String level, String event, String requestId) {
    return Document.build()
        .put("timestamp", clock.instant().toString())
        .put("level", level)
        .put("function", function)
        .put("event", event)
        .put("requestId", requestId);
  }

  private void write(Document.Builder line) {
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
