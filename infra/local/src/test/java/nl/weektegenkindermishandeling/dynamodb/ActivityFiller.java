package nl.weektegenkindermishandeling.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.programme.Activity;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Puts many activities on line at once: the rows that publishing them would write, without the
 * counts.
 */
public final class ActivityFiller {
  private static final int BATCH = 25;

  private ActivityFiller() {}

  public static void fill(DynamoDbClient client, String table, Stream<Activity> activities) {
    ActivityRows rows = new ActivityRows(table);
    List<WriteRequest> batch = new ArrayList<>();
    activities
        .flatMap(activity -> rows.replace(Optional.empty(), Optional.of(activity)).stream())
        .map(TransactWriteItem::put)
        .filter(put -> put != null)
        .forEach(put -> {
          batch.add(
              WriteRequest.builder()
                  .putRequest(PutRequest.builder().item(put.item()).build())
                  .build());
          if (batch.size() == BATCH) {
            write(client, table, batch);
          }
        });
    write(client, table, batch);
  }

  private static void write(DynamoDbClient client, String table, List<WriteRequest> batch) {
    if (!batch.isEmpty()) {
      List<WriteRequest> writes = List.copyOf(batch);
      client.batchWriteItem(request -> request.requestItems(Map.of(table, writes)));
      batch.clear();
    }
  }
}
