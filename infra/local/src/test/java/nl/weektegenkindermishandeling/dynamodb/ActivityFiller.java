package nl.weektegenkindermishandeling.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.programme.Activity;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Puts activities online that no registration stands behind. */
public final class ActivityFiller {
  private static final int BATCH = 25;

  private ActivityFiller() {}

  /** Puts many online at once: the rows that publishing them would write, without the counts. */
  public static void fill(DynamoDbClient client, String table, Stream<Activity> activities) {
    ActivityRows rows =
        new ActivityRows(new Database(client, variable -> table, Clock.systemUTC()));
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

  /** How many bytes rows take on average, by those of their attributes that count. */
  public static double bytesOfRow(Stream<Activity> activities, Predicate<String> counts) {
    return activities
        .flatMap(ActivityRows::rows)
        .mapToInt(row ->
            row.attributes().entrySet().stream()
                .filter(attribute -> counts.test(attribute.getKey()))
                .mapToInt(attribute -> attribute.getKey().length() + bytes(attribute.getValue()))
                .sum())
        .average()
        .orElseThrow();
  }

  /** As DynamoDB counts them; of a number about half of its digits. */
  private static int bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s().getBytes(UTF_8).length;
      case B -> value.b().asByteArrayUnsafe().length;
      case N -> value.n().length() / 2 + 1;
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  /** Whether an attribute is what a list is read by, and not the activity that it shows. */
  public static boolean isLookedAt(String attribute) {
    return !attribute.equals(ActivitiesTable.ACTIVITY);
  }

  /** Puts one online, in place of what was, and counts it. */
  public static void replace(
      DynamoDbClient client, String table, Optional<Activity> before, Activity after) {
    var writes =
        new ActivityRows(new Database(client, variable -> table, Clock.systemUTC()))
            .replace(before, Optional.of(after));
    if (writes.isEmpty()) {
      return;
    }
    client.transactWriteItems(request -> request.transactItems(writes));
  }

  private static void write(DynamoDbClient client, String table, List<WriteRequest> batch) {
    if (!batch.isEmpty()) {
      List<WriteRequest> writes = List.copyOf(batch);
      client.batchWriteItem(request -> request.requestItems(Map.of(table, writes)));
      batch.clear();
    }
  }
}
