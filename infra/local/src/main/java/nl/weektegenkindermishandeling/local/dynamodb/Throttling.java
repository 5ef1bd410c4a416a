package nl.weektegenkindermishandeling.local.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Throttles a part of what functions ask, as DynamoDB does when a table is asked too much. */
final class Throttling extends Handler.Wrapper {
  private static final byte[] ANSWER =
      """
      {"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"asked for by a test"}
      """
          .getBytes(UTF_8);

  private final RandomGenerator random = RandomGenerator.getDefault();
  private volatile double part;

  Throttling(Handler dynamoDb) {
    super(dynamoDb);
  }

  /** From now on; a part of 1. */
  void set(double part) {
    this.part = part;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (part == 0
        || random.nextDouble() >= part
        || LocalDynamoDb.function(request.getHeaders()).isEmpty()) {
      return super.handle(request, response, callback);
    }
    LocalDynamoDb.refuse(response, callback, ANSWER);
    return true;
  }
}
