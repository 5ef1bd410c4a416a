package nl.weektegenkindermishandeling.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.programme.ExampleActivity;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * The tables for calls before a snapshot. What is asked goes the whole way to DynamoDB and back,
 * and so does what is written, with a condition that no item meets. The answers are those of empty
 * tables into which only these calls wrote, so that whatever is stored, each goes the same way; the
 * programme has the example in it.
 *
 * <p>Other operations are not supported, so that none of them stores anything.
 */
public final class RehearsalClient implements DynamoDbClient {
  /** No item has an attribute of this name. */
  private static final String NEVER = "never";

  private static final String NEVER_MET = "attribute_exists(#never)";
  private static final String NEVER_MET_EITHER = "(%s) AND " + NEVER_MET;
  private static final String ABSENT = "attribute_not_exists";

  private final DynamoDbClient client;
  private final Edition edition;
  private final List<Written> written = new ArrayList<>();

  private record Written(String table, Map<String, AttributeValue> item) {}

  /**
   * @param edition whose example is shown
   */
  public RehearsalClient(DynamoDbClient client, Edition edition) {
    this.client = client;
    this.edition = edition;
  }

  /** Adds an item without asking DynamoDB. */
  void add(String table, Map<String, AttributeValue> item) {
    written.add(new Written(table, item));
  }

  @Override
  public String serviceName() {
    return client.serviceName();
  }

  @Override
  public void close() {} // who made the client uses it

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    client.getItem(request);
    return GetItemResponse.builder()
        .item(written(request.tableName(), request.key()).orElse(null))
        .build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    client.batchGetItem(request);
    return BatchGetItemResponse.builder().build();
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    client.query(request);
    List<Map<String, AttributeValue>> items = isOfProgramme(request) ? example() : List.of();
    return QueryResponse.builder().items(items).scannedCount(items.size()).build();
  }

  private static boolean isOfProgramme(QueryRequest request) {
    return Optional.ofNullable(request.indexName())
        .filter(name ->
            ActivitiesTable.DEFINITION.indexes().stream()
                .anyMatch(index -> index.name().equals(name)))
        .isPresent();
  }

  private List<Map<String, AttributeValue>> example() {
    return ActivityRows.rows(ExampleActivity.of(edition)).map(Item::attributes).toList();
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    try {
      client.putItem(
          request.toBuilder()
              .conditionExpression(NEVER_MET)
              .expressionAttributeNames(Map.of("#never", NEVER))
              .expressionAttributeValues(null)
              .build());
    } catch (ConditionalCheckFailedException e) {
      add(request.tableName(), request.item());
      return PutItemResponse.builder().build();
    }
    throw new IllegalStateException("a rehearsal stored something");
  }

  /** Of an item that was written, tells that; of another, that it counts one. */
  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    try {
      client.updateItem(
          request.toBuilder()
              .conditionExpression(NEVER_MET_EITHER.formatted(condition(request)))
              .expressionAttributeNames(withNever(request.expressionAttributeNames()))
              .build());
    } catch (ConditionalCheckFailedException e) {
      Optional<Map<String, AttributeValue>> item = written(request.tableName(), request.key());
      if (item.isEmpty() && !condition(request).startsWith(ABSENT)) {
        throw e;
      }
      return UpdateItemResponse.builder()
          .attributes(item.orElse(Map.of(GuardsTable.COUNT, Item.numberValue(1))))
          .build();
    }
    throw new IllegalStateException("a rehearsal stored something");
  }

  /** One that asks for nothing is met where nothing is. */
  private static String condition(UpdateItemRequest request) {
    return request.conditionExpression() == null
        ? ABSENT + "(#never)"
        : request.conditionExpression();
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    List<TransactWriteItem> writes =
        request.transactItems().stream().map(RehearsalClient::never).toList();
    int put =
        writes.indexOf(
            writes.stream().filter(write -> write.put() != null).findFirst().orElseThrow());
    try {
      client.transactWriteItems(request.toBuilder().transactItems(writes).build());
    } catch (TransactionCanceledException e) {
      if (!Cancellation.isByConditionOf(e, put)) {
        throw e;
      }
      request.transactItems().stream()
          .flatMap(write -> Stream.ofNullable(write.put()))
          .forEach(each -> add(each.tableName(), each.item()));
      return TransactWriteItemsResponse.builder().build();
    }
    throw new IllegalStateException("a rehearsal stored something");
  }

  /** No put of it is made, so nothing of it is stored. */
  private static TransactWriteItem never(TransactWriteItem write) {
    Put put = write.put();
    return put == null
        ? write
        : write.toBuilder()
            .put(
                put.toBuilder()
                    .conditionExpression(NEVER_MET)
                    .expressionAttributeNames(Map.of("#never", NEVER))
                    .expressionAttributeValues(null)
                    .build())
            .build();
  }

  private Optional<Map<String, AttributeValue>> written(
      String table, Map<String, AttributeValue> key) {
    return written.stream()
        .filter(each -> each.table().equals(table))
        .map(Written::item)
        .filter(item -> item.entrySet().containsAll(key.entrySet()))
        .findFirst();
  }

  private static Map<String, String> withNever(@Nullable Map<String, String> names) {
    Map<String, String> all = new HashMap<>(names == null ? Map.of() : names);
    all.put("#never", NEVER);
    return all;
  }
}
