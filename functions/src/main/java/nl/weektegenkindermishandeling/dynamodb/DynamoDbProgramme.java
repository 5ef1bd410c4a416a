package nl.weektegenkindermishandeling.dynamodb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.ActivityPage;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Programme;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads the programme. A list costs one query for each region asked for, or one in all if none is.
 */
public final class DynamoDbProgramme implements Programme {
  private final DynamoDbClient client;
  private final String table;

  public DynamoDbProgramme(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.table = tables.name(ActivitiesTable.DEFINITION);
  }

  @Override
  public ActivityPage list(ActivityQuery query) {
    List<ActivityRow> rows = firstRows(query, query.limit() + 1);
    List<ActivityRow> shown = rows.subList(0, Math.min(rows.size(), query.limit()));
    return new ActivityPage(
        shown.stream().map(ActivityRow::activity).toList(),
        rows.size() > query.limit() ? shown.getLast().position() : null);
  }

  /**
   * The first rows of all partitions together, in order, leaving out later dates of the same
   * activity.
   */
  private List<ActivityRow> firstRows(ActivityQuery query, int count) {
    PriorityQueue<RowReader> readers =
        new PriorityQueue<>(Comparator.comparing(reader -> reader.peek().position()));
    partitions(query).filter(RowReader::hasNext).forEach(readers::add);
    List<ActivityRow> rows = new ArrayList<>();
    while (rows.size() < count && !readers.isEmpty()) {
      RowReader reader = readers.remove();
      ActivityRow row = reader.next();
      if (query.isFirst(row.previousDate())) {
        rows.add(row);
      }
      if (hasMore(reader, rows.size() < count)) {
        readers.add(reader);
      }
    }
    return rows;
  }

  /** Asks for more rows only if they are wanted: it may take a call. */
  private static boolean hasMore(RowReader reader, boolean wanted) {
    return wanted && reader.hasNext();
  }

  private Stream<RowReader> partitions(ActivityQuery query) {
    return query.regions().isEmpty()
        ? Stream.of(new RowReader(client, table, ActivitiesTable.BY_DATE, query.edition(), query))
        : query.regions().stream()
            .map(region -> ActivityRows.editionRegion(query.edition(), region))
            .map(partition ->
                new RowReader(client, table, ActivitiesTable.BY_REGION, partition, query));
  }

  @Override
  public Optional<Activity> find(String activityId) {
    return firstOf(activityId)
        .map(row -> ActivityDocument.read(new Item(row).document(ActivitiesTable.ACTIVITY)));
  }

  @Override
  public ActivityCounts counts(String edition) {
    return CountsItem.read(firstOf(CountsItem.id(edition)).orElse(Map.of()));
  }

  /** The first row of a partition of the table. */
  private Optional<Map<String, AttributeValue>> firstOf(String activityId) {
    QueryRequest first =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#id = :id")
            .expressionAttributeNames(Map.of("#id", ActivitiesTable.ACTIVITY_ID))
            .expressionAttributeValues(Map.of(":id", Item.textValue(activityId)))
            .limit(1)
            .build();
    return client.query(first).items().stream().findFirst();
  }
}
