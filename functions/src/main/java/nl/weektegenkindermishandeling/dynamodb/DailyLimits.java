package nl.weektegenkindermishandeling.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.mail.DailyLimit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Counts how often something happened in the last 24 hours, in the transaction that makes it
 * happen.
 */
final class DailyLimits {
  /** Whoever asks at the same moment counts at the next look. */
  private static final int ATTEMPTS = 10;

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  DailyLimits(DynamoDbClient client, Tables tables, Clock clock) {
    this.client = client;
    this.table = tables.name(GuardsTable.DEFINITION);
    this.clock = clock;
  }

  /** Does the write, and counts it for a subject, unless the subject has had enough. */
  boolean count(DailyLimit limit, String subject, TransactWriteItem write) {
    String key = limit.purpose() + "#" + subject;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<String> before = moments(key);
      Instant now = clock.instant();
      Optional<List<Instant>> after =
          limit.another(before.stream().map(Instant::parse).toList(), now);
      if (after.isEmpty()) {
        return false;
      }
      if (replace(key, before, after.get(), write)) {
        return true;
      }
    }
    throw new IllegalStateException("the count changed with every attempt");
  }

  private List<String> moments(String key) {
    Map<String, AttributeValue> item =
        client
            .getItem(get ->
                get.tableName(table)
                    .key(Item.create().put(GuardsTable.KEY, key).attributes())
                    .consistentRead(true))
            .item();
    return item.isEmpty()
        ? List.of()
        : item.getOrDefault(GuardsTable.MOMENTS, moments(List.of())).l().stream()
            .map(AttributeValue::s)
            .toList();
  }

  private boolean replace(
      String key, List<String> before, List<Instant> after, TransactWriteItem write) {
    Item item =
        Item.create()
            .put(GuardsTable.KEY, key)
            .put(
                GuardsTable.EXPIRES_AT,
                after.getLast().plus(DailyLimit.WINDOW).getEpochSecond() + 1);
    item.attributes()
        .put(GuardsTable.MOMENTS, moments(after.stream().map(Instant::toString).toList()));
    Put.Builder put =
        Put.builder()
            .tableName(table)
            .item(item.attributes())
            .expressionAttributeNames(Map.of("#moments", GuardsTable.MOMENTS));
    if (before.isEmpty()) {
      put.conditionExpression("attribute_not_exists(#moments)");
    } else {
      put.conditionExpression("#moments = :before")
          .expressionAttributeValues(Map.of(":before", moments(before)));
    }
    try {
      client.transactWriteItems(transaction ->
          transaction.transactItems(TransactWriteItem.builder().put(put.build()).build(), write));
      return true;
    } catch (TransactionCanceledException e) {
      if ("ConditionalCheckFailed".equals(e.cancellationReasons().getFirst().code())) {
        return false;
      }
      throw e;
    }
  }

  private static AttributeValue moments(List<String> moments) {
    return AttributeValue.fromL(moments.stream().map(AttributeValue::fromS).toList());
  }
}
