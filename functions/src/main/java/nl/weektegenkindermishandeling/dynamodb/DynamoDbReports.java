package nl.weektegenkindermishandeling.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static nl.weektegenkindermishandeling.dynamodb.EditionsTable.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.report.Report;
import nl.weektegenkindermishandeling.report.ReportDocument;
import nl.weektegenkindermishandeling.report.Reports;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reports in a partition of their own, {@code report#2027}: what is scheduled writes them, and can
 * write nothing else of an edition. A long one is in some items, since one takes 400 kB.
 */
public record DynamoDbReports(Database database) implements Reports {
  /** Characters. The text becomes about a quarter when it is compressed. */
  private static final int PIECE = 300_000;

  @Override
  public Optional<Report> find(String edition) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(database.table(DEFINITION))
            .keyConditionExpression("#key = :report")
            .expressionAttributeNames(Map.of("#key", KEY))
            .expressionAttributeValues(Map.of(":report", Item.textValue(REPORT + edition)))
            .consistentRead(true)
            .build();
    List<Item> pieces =
        database.client().queryPaginator(query).items().stream().map(Item::new).toList();
    // The first one is written last: without it, or with an older one, the rest is not all there.
    return pieces.stream()
        .findFirst()
        .filter(first -> first.text(PART).equals(part(0)))
        .map(first ->
            pieces.stream()
                .filter(piece -> piece.text(CHANGED_AT).equals(first.text(CHANGED_AT)))
                .map(piece -> piece.compactText(TEXT))
                .collect(joining()))
        .map(text -> ReportDocument.read(Json.readTrusted(text.getBytes(UTF_8))));
  }

  @Override
  public void save(Report report) {
    String text = new String(Json.write(ReportDocument.write(report)), UTF_8);
    for (int from = (text.length() - 1) / PIECE * PIECE; from >= 0; from -= PIECE) {
      Item piece =
          Item.create()
              .put(KEY, REPORT + report.edition())
              .put(PART, part(from / PIECE))
              .put(StoredFormat.ATTRIBUTE, StoredFormat.CURRENT)
              .put(CHANGED_AT, Objects.requireNonNull(report.frozenAt()))
              .putCompact(TEXT, text.substring(from, Math.min(text.length(), from + PIECE)));
      database
          .client()
          .putItem(put -> put.tableName(database.table(DEFINITION)).item(piece.attributes()));
    }
  }

  private static String part(int number) {
    return "%04d".formatted(number);
  }
}
