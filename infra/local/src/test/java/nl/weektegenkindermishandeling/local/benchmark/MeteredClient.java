package nl.weektegenkindermishandeling.local.benchmark;

import java.util.concurrent.atomic.LongAdder;
import nl.weektegenkindermishandeling.local.dynamodb.LocalDynamoDb;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** A client that counts calls, the read units that they cost, and the rows that they bring. */
final class MeteredClient implements ExecutionInterceptor {
  private final LongAdder calls = new LongAdder();
  private final LongAdder rows = new LongAdder();
  private double units;

  DynamoDbClient client(LocalDynamoDb dynamoDb) {
    return dynamoDb.client(this);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return context.request() instanceof QueryRequest query
        ? query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build()
        : context.request();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    calls.increment();
    if (context.response() instanceof QueryResponse response) {
      rows.add(response.count());
      synchronized (this) {
        units += response.consumedCapacity().capacityUnits();
      }
    }
  }

  /** What was counted since the last time. */
  synchronized Reading read() {
    Reading reading = new Reading(calls.sumThenReset(), units, rows.sumThenReset());
    units = 0;
    return reading;
  }

  record Reading(long calls, double units, long rows) {}
}
