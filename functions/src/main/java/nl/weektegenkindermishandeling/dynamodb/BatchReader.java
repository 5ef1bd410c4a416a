package nl.weektegenkindermishandeling.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items by their keys, as they are stored now. */
record BatchReader(Database database) {
  private static final int MOST_IN_A_BATCH = 100;
  private static final int ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

  /** Those that are there, in no order. */
  List<Map<String, AttributeValue>> read(
      TableDefinition table, List<Map<String, AttributeValue>> keys) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += MOST_IN_A_BATCH) {
      readBatch(
          database.table(table),
          keys.subList(from, Math.min(from + MOST_IN_A_BATCH, keys.size())),
          found);
    }
    return found;
  }

  /** DynamoDB answers what fits in 16 MB or in its throughput, and names the rest. */
  private void readBatch(
      String table,
      List<Map<String, AttributeValue>> keys,
      List<Map<String, AttributeValue>> found) {
    Map<String, KeysAndAttributes> rest =
        Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
    for (int attempt = 0; !rest.isEmpty(); attempt++) {
      pauseBefore(attempt);
      Map<String, KeysAndAttributes> wanted = rest;
      BatchGetItemResponse response =
          database.client().batchGetItem(get -> get.requestItems(wanted));
      found.addAll(response.responses().getOrDefault(table, List.of()));
      rest = response.unprocessedKeys();
    }
  }

  /** What is left over was too much at once; asking again at once would be too. */
  private static void pauseBefore(int attempt) {
    if (attempt == ATTEMPTS) {
      throw new IllegalStateException("the table does not answer in full");
    }
    if (attempt > 0) {
      LockSupport.parkNanos(FIRST_PAUSE.toNanos() << attempt);
    }
  }
}
