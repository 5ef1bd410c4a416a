package nl.weektegenkindermishandeling.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.delivery.DailyLimit;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Counts how often something happened in the last 24 hours, in the transaction that makes it
 * happen.
 */
record DailyLimits(Database database, GuardItem kind) {
  /** A caller at the same moment is counted at the next attempt. */
  private static final int ATTEMPTS = 10;

  /** Does the write, and counts it for a subject, unless the subject has had enough. */
  boolean count(DailyLimit limit, String subject, TransactWriteItem write) {
    Map<String, AttributeValue> key = kind.key(subject);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<String> before = moments(key);
      Instant now = database.clock().instant();
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

  private List<String> moments(Map<String, AttributeValue> key) {
    return database
        .read(GuardsTable.DEFINITION, key)
        .attributes()
        .getOrDefault(GuardsTable.MOMENTS, moments(List.of()))
        .l()
        .stream()
        .map(AttributeValue::s)
        .toList();
  }

  private boolean replace(
      Map<String, AttributeValue> key,
      List<String> before,
      List<Instant> after,
      TransactWriteItem write) {
    Item item =
        new Item(new HashMap<>(key))
            .put(
                GuardsTable.EXPIRES_AT,
                after.getLast().plus(DailyLimit.WINDOW).getEpochSecond() + 1);
    item.attributes()
        .put(GuardsTable.MOMENTS, moments(after.stream().map(Instant::toString).toList()));
    Put.Builder put =
        Put.builder()
            .tableName(database.table(GuardsTable.DEFINITION))
            .item(item.attributes())
            .expressionAttributeNames(Map.of("#moments", GuardsTable.MOMENTS));
    if (before.isEmpty()) {
      put.conditionExpression("attribute_not_exists(#moments)");
    } else {
      put.conditionExpression("#moments = :before")
          .expressionAttributeValues(Map.of(":before", moments(before)));
    }
    try {
      database.write(List.of(TransactWriteItem.builder().put(put.build()).build(), write));
      return true;
    } catch (TransactionCanceledException e) {
      if (Cancellation.isByConditionOf(e, 0)) {
        return false;
      }
      throw e;
    }
  }

  private static AttributeValue moments(List<String> moments) {
    return AttributeValue.fromL(moments.stream().map(AttributeValue::fromS).toList());
  }
}
