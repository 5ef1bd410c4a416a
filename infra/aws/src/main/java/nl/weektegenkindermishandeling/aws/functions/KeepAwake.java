package nl.weektegenkindermishandeling.aws.functions;

import java.util.List;
import software.constructs.Construct;

/**
 * Calls each function once a week with something harmless. AWS removes the snapshot of a function
 * that was not called for two weeks, and the first call after that fails. Eleven quiet months have
 * many such weeks.
 */
public final class KeepAwake extends Construct {
  private static final String EACH = "7 days";
  private static final int WITHIN_MINUTES = 60;
  private static final int RETRIES = 3;

  /**
   * Who is called.
   *
   * @param event a harmless one
   */
  public record Sleeper(JavaFunction function, String event) {}

  @SuppressWarnings("this-escape")
  public KeepAwake(Construct scope, String id, List<Sleeper> sleepers) {
    super(scope, id);
    ScheduledCalls.add(this, sleepers.stream().map(KeepAwake::call).toList());
  }

  private static ScheduledCalls.Call call(Sleeper sleeper) {
    JavaFunction function = sleeper.function();
    return new ScheduledCalls.Call(
        function.getNode().getId(), function, EACH, WITHIN_MINUTES, sleeper.event(), RETRIES);
  }

  /** For a function of the HTTP API: a route of its own. */
  public static String request(String method, String path) {
    return """
    {"version":"2.0","routeKey":"%1$s %2$s","rawPath":"%2$s","rawQueryString":"","headers":{},\
    "requestContext":{"requestId":"keep-awake","http":{"method":"%1$s","path":"%2$s","sourceIp":"127.0.0.1"}},\
    "isBase64Encoded":false}\
    """
        .formatted(method, path);
  }

  /** For a function that takes records: none. */
  public static String noRecords() {
    return "{\"Records\":[]}";
  }
}
