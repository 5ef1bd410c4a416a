package nl.weektegenkindermishandeling.local.dynamodb;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import nl.weektegenkindermishandeling.dynamodb.TableRight;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a request to DynamoDB asks for.
 *
 * @param place a table, or a table and its index, as {@code Activities/by-date}
 * @param key of the partition, or null if the request is not about one item
 */
record Asked(String action, String place, @Nullable String key) {
  private static final Pattern PARTITION = Pattern.compile("^(#\\w+) = (:\\w+)");

  /** A transaction asks for what its parts do; a batch, for itself on each item. */
  static List<Asked> by(String operation, Document request) {
    return switch (operation) {
      case "TransactWriteItems", "TransactGetItems" ->
          request.documents("TransactItems").stream()
              .flatMap(item ->
                  item.values().keySet().stream().map(part -> part(part, item.document(part))))
              .toList();
      case "BatchGetItem" ->
          request.document("RequestItems").values().keySet().stream()
              .flatMap(table ->
                  keys(table, request.document("RequestItems").document(table))
                      .map(key -> new Asked(operation, table, key)))
              .toList();
      case "BatchWriteItem" ->
          request.document("RequestItems").values().keySet().stream()
              .map(table -> new Asked(operation, table, null))
              .toList();
      default -> {
        String table = request.text("TableName");
        String index = request.textOrNull("IndexName");
        yield List.of(
            new Asked(operation, index == null ? table : table + "/" + index, key(table, request)));
      }
    };
  }

  private static Asked part(String name, Document part) {
    String table = part.text("TableName");
    String action = name.equals("ConditionCheck") ? "ConditionCheckItem" : name + "Item";
    return new Asked(action, table, key(table, part));
  }

  private static Stream<String> keys(String table, Document wanted) {
    String attribute = partition(table).orElseThrow();
    return wanted.documents("Keys").stream().map(key -> key.document(attribute).text("S"));
  }

  /** The partition key of a table of ours. */
  private static Optional<String> partition(String table) {
    return Tables.DEFINITIONS.stream()
        .filter(definition -> definition.name().equals(table))
        .map(definition -> definition.key().partition())
        .findFirst();
  }

  private static @Nullable String key(String table, Document part) {
    String attribute = partition(table).orElse(null);
    if (attribute == null) {
      return null;
    }
    Document item = part.has("Item") ? part.document("Item") : part.documentOrNull("Key");
    return item == null ? partition(attribute, part) : item.document(attribute).text("S");
  }

  /** The partition of a query, as {@code #name = :value} says it. */
  private static @Nullable String partition(String attribute, Document query) {
    Document names = query.documentOrNull("ExpressionAttributeNames");
    Matcher condition =
        PARTITION.matcher(
            Objects.requireNonNullElse(query.textOrNull("KeyConditionExpression"), ""));
    return names != null
            && condition.find()
            && attribute.equals(names.textOrNull(condition.group(1)))
        ? query.document("ExpressionAttributeValues").document(condition.group(2)).text("S")
        : null;
  }

  /** Whether a function's role in AWS allows it. */
  boolean isAllowed(FunctionName function) {
    return TableRight.of(function).stream()
        .filter(right -> place(right).equals(place))
        .anyMatch(right -> right.allows(action, key));
  }

  private static String place(TableRight right) {
    return Stream.concat(
            Stream.of(right.table().name()),
            right.index().map(TableDefinition.Index::name).stream())
        .reduce((table, index) -> table + "/" + index)
        .orElseThrow();
  }

  /** Without the rest of a key, which may be of somebody. */
  @Override
  public String toString() {
    String kind =
        key == null || !key.contains("#") ? "" : " " + key.substring(0, key.indexOf('#') + 1);
    return action + " " + place + (Set.of("Guards", "Editions").contains(place) ? kind : "");
  }
}
