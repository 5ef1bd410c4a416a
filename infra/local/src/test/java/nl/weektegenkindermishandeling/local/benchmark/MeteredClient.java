package nl.weektegenkindermishandeling.local.benchmark;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.concurrent.atomic.LongAdder;
import nl.weektegenkindermishandeling.local.dynamodb.LocalDynamoDb;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A client that counts calls, the units that they cost, and the rows that they bring. */
final class MeteredClient implements ExecutionInterceptor {
  private final LongAdder calls = new LongAdder();
  private final LongAdder rows = new LongAdder();
  private double units;
  private double written;

  DynamoDbClient client(LocalDynamoDb dynamoDb) {
    return dynamoDb.client(this);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(TOTAL).build();
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
      case BatchGetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
      case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(TOTAL).build();
      case UpdateItemRequest update -> update.toBuilder().returnConsumedCapacity(TOTAL).build();
      case TransactWriteItemsRequest writes ->
          writes.toBuilder().returnConsumedCapacity(TOTAL).build();
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    calls.increment();
    switch (context.response()) {
      case QueryResponse response -> {
        rows.add(response.count());
        addRead(response.consumedCapacity());
      }
      case GetItemResponse response -> addRead(response.consumedCapacity());
      case BatchGetItemResponse response -> response.consumedCapacity().forEach(this::addRead);
      case PutItemResponse response -> addWritten(response.consumedCapacity());
      case UpdateItemResponse response -> addWritten(response.consumedCapacity());
      case TransactWriteItemsResponse response ->
          response.consumedCapacity().forEach(this::addWritten);
      default -> {}
    }
  }

  private synchronized void addRead(ConsumedCapacity capacity) {
    units += capacity.capacityUnits();
  }

  private synchronized void addWritten(ConsumedCapacity capacity) {
    written += capacity.capacityUnits();
  }

  /** What was counted since the last time. */
  synchronized Reading read() {
    Reading reading = new Reading(calls.sumThenReset(), units, written, rows.sumThenReset());
    units = 0;
    written = 0;
    return reading;
  }

  record Reading(long calls, double units, double written, long rows) {}
}
