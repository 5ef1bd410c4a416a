package nl.weektegenkindermishandeling.dynamodb;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All that a table holds, as a person would read it. */
public final class TableText {
  private TableText() {}

  /** An item a line; what is stored compressed is shown as the text that it is. */
  public static String of(DynamoDbClient client, String table) {
    return client.scanPaginator(scan -> scan.tableName(table)).items().stream()
        .map(TableText::line)
        .collect(joining("\n"));
  }

  private static String line(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .map(attribute -> attribute.getKey() + "=" + text(attribute.getValue()))
        .collect(joining(" "));
  }

  private static String text(AttributeValue value) {
    return value.type() == AttributeValue.Type.B ? CompactText.read(value) : value.toString();
  }
}
