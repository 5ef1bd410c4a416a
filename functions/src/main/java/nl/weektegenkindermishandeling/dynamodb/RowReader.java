package nl.weektegenkindermishandeling.dynamodb;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Index;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Position;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The rows of one partition that a query asks for, in order, read a page at a time when they are
 * wanted.
 */
final class RowReader implements Iterator<ActivityRow> {
  /**
   * Who needs a second page has passed over later dates of activities; there may be more of them.
   */
  private static final int MORE = 100;

  private final DynamoDbClient client;
  private final QueryRequest firstPage;
  private final Deque<ActivityRow> rows = new ArrayDeque<>();
  private Optional<Map<String, AttributeValue>> startKey;

  RowReader(
      DynamoDbClient client, String table, Index index, String partition, ActivityQuery query) {
    this.client = client;
    this.startKey = isEmpty(query) ? Optional.empty() : Optional.of(Map.of());
    this.firstPage =
        QueryRequest.builder()
            .tableName(table)
            .indexName(index.name())
            .keyConditionExpression("#partition = :partition AND #position BETWEEN :low AND :high")
            .expressionAttributeNames(
                Map.of(
                    "#partition", index.key().partition(), "#position", ActivitiesTable.POSITION))
            .expressionAttributeValues(
                Map.of(
                    ":partition", Item.textValue(partition),
                    ":low", Item.textValue(low(query)),
                    ":high", Item.textValue(high(query))))
            .limit(query.limit() + 1)
            .build();
  }

  /**
   * A cursor can stand behind the last date asked for; DynamoDB refuses a range that ends before it
   * starts.
   */
  private static boolean isEmpty(ActivityQuery query) {
    return low(query).compareTo(high(query)) > 0;
  }

  @Override
  public boolean hasNext() {
    while (rows.isEmpty() && startKey.isPresent()) {
      readPage(startKey.get());
    }
    return !rows.isEmpty();
  }

  /** The next row, without going past it. */
  ActivityRow peek() {
    return rows.element();
  }

  @Override
  public ActivityRow next() {
    return rows.remove();
  }

  private void readPage(Map<String, AttributeValue> from) {
    QueryRequest page =
        from.isEmpty()
            ? firstPage
            : firstPage.toBuilder().exclusiveStartKey(from).limit(MORE).build();
    QueryResponse response = client.query(page);
    response.items().forEach(item -> rows.add(new ActivityRow(new Item(item))));
    startKey = Optional.of(response.lastEvaluatedKey()).filter(key -> !key.isEmpty());
  }

  /**
   * Positions start with a date. A blank is less than anything that can follow a position, so it
   * means "after".
   */
  private static String low(ActivityQuery query) {
    String from = query.from() == null ? "0" : query.from().toString();
    Position after = query.after();
    String start = after == null ? "0" : after.text() + " ";
    return from.compareTo(start) > 0 ? from : start;
  }

  /** "$" is the character after "#", which follows the date in a position. */
  private static String high(ActivityQuery query) {
    return query.to() == null ? ":" : query.to() + "$";
  }
}
