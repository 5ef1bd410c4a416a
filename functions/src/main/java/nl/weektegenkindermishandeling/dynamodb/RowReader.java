package nl.weektegenkindermishandeling.dynamodb;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Index;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Position;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The rows of one partition that a query asks for, in order, a page at a time. */
final class RowReader {
  /**
   * A filter passes over some rows; a first page of a few times the limit often is the only one.
   */
  private static final int FIRST_PAGE_OF_A_FILTER = 4;

  private static final int GROWTH = 2;

  /** About a megabyte of rows, where DynamoDB ends a page by itself. */
  private static final int MOST = 400;

  /** What a row is read by: most of what is stored is there to be found by. */
  private static final Map<String, String> READ =
      Map.of(
          "#id", ActivitiesTable.ACTIVITY_ID,
          "#position", ActivitiesTable.POSITION,
          "#previousDate", ActivitiesTable.PREVIOUS_DATE,
          "#activity", ActivitiesTable.ACTIVITY,
          "#sequence", ActivitiesTable.SEQUENCE,
          "#format", StoredFormat.ATTRIBUTE);

  private static final String PROJECTION = String.join(", ", new TreeSet<>(READ.keySet()));

  private final Database database;
  private final Known known;
  private final QueryRequest request;
  private int limit;
  private int looked;
  private final Deque<ActivityRow> rows = new ArrayDeque<>();
  private Optional<Map<String, AttributeValue>> startKey;

  RowReader(Database database, Index index, String partition, ActivityQuery query, Known known) {
    this.database = database;
    this.known = known;
    this.startKey = isEmpty(query) ? Optional.empty() : Optional.of(Map.of());
    this.limit =
        query.filter().equals(ActivityFilter.NONE)
            ? query.limit() + 1
            : FIRST_PAGE_OF_A_FILTER * (query.limit() + 1);
    QueryRequest.Builder builder =
        QueryRequest.builder()
            .tableName(database.table(ActivitiesTable.DEFINITION))
            .indexName(index.name())
            .keyConditionExpression("#partition = :partition AND #position BETWEEN :low AND :high");
    Map<String, String> names = new HashMap<>(READ);
    names.put("#partition", index.key().partition());
    this.request =
        new RowFilter(query.filter())
            .addTo(
                builder.projectionExpression(PROJECTION),
                names,
                Map.of(
                    ":partition", Item.textValue(partition),
                    ":low", Item.textValue(low(query)),
                    ":high", Item.textValue(high(query))))
            .build();
  }

  /**
   * A cursor can stand behind the last date asked for; DynamoDB refuses a range that ends before it
   * starts.
   */
  private static boolean isEmpty(ActivityQuery query) {
    return low(query).compareTo(high(query)) > 0;
  }

  /** Whether only another call tells if there is a next row. */
  boolean needsCall() {
    return rows.isEmpty() && startKey.isPresent();
  }

  /** Up to where all rows were read; empty if none were. */
  Optional<Position> readUpTo() {
    return startKey
        .filter(key -> !key.isEmpty())
        .map(key -> new Position(new Item(key).text(ActivitiesTable.POSITION)));
  }

  boolean hasReadUpTo(Position position) {
    return readUpTo().filter(end -> end.compareTo(position) >= 0).isPresent();
  }

  boolean hasRow() {
    return !rows.isEmpty();
  }

  /** The next row, without going past it. */
  ActivityRow peek() {
    return rows.element();
  }

  ActivityRow next() {
    return rows.remove();
  }

  /** How many rows were looked at, with those that DynamoDB did not send. */
  int looked() {
    return looked;
  }

  /**
   * Reads a page: the first as small as the query is, each other twice the one before at most.
   *
   * @param enough how many rows will do
   */
  void call(int enough) {
    Map<String, AttributeValue> from = startKey.orElse(Map.of());
    QueryRequest.Builder page = request.toBuilder().limit(Math.min(limit, enough));
    limit = Math.min(GROWTH * limit, MOST);
    if (!from.isEmpty()) {
      page.exclusiveStartKey(from);
    }
    QueryResponse response = database.client().query(page.build());
    looked += response.scannedCount();
    response.items().forEach(item -> rows.add(new ActivityRow(new Item(item), known)));
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
