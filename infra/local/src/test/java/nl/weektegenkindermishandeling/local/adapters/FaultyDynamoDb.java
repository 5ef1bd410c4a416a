package nl.weektegenkindermishandeling.local.adapters;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/**
 * A client of DynamoDB to which things happen: it is throttled, a write takes effect and its answer
 * gets lost, or the function that calls dies before or after a call took effect.
 */
final class FaultyDynamoDb {
  private final RandomGenerator random;
  private boolean on;
  private boolean dead;
  private int strikes;

  FaultyDynamoDb(RandomGenerator random) {
    this.random = random;
  }

  /** The function that called is gone. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  DynamoDbClient wrap(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> call(client, method, arguments));
  }

  /** Answers how it was before. */
  boolean switchTo(boolean faults) {
    boolean before = on;
    on = faults;
    return before;
  }

  /** The next call is of another function. */
  void revive() {
    dead = false;
  }

  /** How often something happened; after each a mail may go out once more. */
  int strikes() {
    return strikes;
  }

  private Object call(DynamoDbClient client, Method method, Object[] arguments) throws Throwable {
    if (dead) {
      throw new Killed();
    }
    double chance = on ? random.nextDouble() : 1;
    if (chance < 0.02) {
      die();
    }
    if (chance < 0.05) {
      strikes++;
      throw ProvisionedThroughputExceededException.builder()
          .awsErrorDetails(
              AwsErrorDetails.builder().errorCode("ProvisionedThroughputExceededException").build())
          .build();
    }
    Object answer = invoke(client, method, arguments);
    if (chance < 0.07) {
      die();
    }
    if (chance < 0.09) {
      strikes++;
      throw SdkClientException.create("the answer got lost");
    }
    return answer;
  }

  private void die() {
    dead = true;
    strikes++;
    throw new Killed();
  }

  private static Object invoke(DynamoDbClient client, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
