package nl.weektegenkindermishandeling.aws;

import static java.util.stream.Collectors.toSet;
import static nl.weektegenkindermishandeling.aws.StackTemplate.resources;
import static nl.weektegenkindermishandeling.aws.StackTemplate.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import nl.weektegenkindermishandeling.local.dynamodb.LocalDynamoDb;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The tables of the stack, beside those of the local system. */
class TablesIT {
  @Test
  void tablesOutliveTheStackAndCanBeRestored() {
    assertThat(resources("AWS::DynamoDB::Table"))
        .hasSize(5)
        .allSatisfy(table -> {
          assertThat(table.text("DeletionPolicy")).isEqualTo("Retain");
          Document properties = table.document("Properties");
          assertThat(properties.text("BillingMode")).isEqualTo("PAY_PER_REQUEST");
          assertThat(properties.isTrue("DeletionProtectionEnabled")).isTrue();
          assertThat(
                  properties
                      .document("PointInTimeRecoverySpecification")
                      .isTrue("PointInTimeRecoveryEnabled"))
              .isTrue();
          assertThat(properties.document("SSESpecification").isTrue("SSEEnabled")).isTrue();
          assertThat(properties.has("TableName")).isFalse();
        });
  }

  @Test
  void localTablesEqualThoseOfTheStack() {
    try (LocalDynamoDb local = LocalDynamoDb.start(Optional.empty());
        DynamoDbClient client = local.client()) {
      local.createTables();
      for (TableDefinition definition : Tables.DEFINITIONS) {
        TableDescription description =
            client.describeTable(table -> table.tableName(definition.name())).table();
        assertThat(shape(description)).isEqualTo(shape(table(definition.name())));
      }
    }
  }

  @Test
  void timeToLiveIsOnWhereItemsExpire() {
    for (TableDefinition definition : Tables.DEFINITIONS) {
      Document ttl = table(definition.name()).documentOrNull("TimeToLiveSpecification");
      assertThat(ttl == null ? null : ttl.text("AttributeName")).isEqualTo(definition.timeToLive());
    }
  }

  private static Map<String, Object> shape(Document table) {
    return Map.of(
        "key", keys(table),
        "indexes",
            table.documents("GlobalSecondaryIndexes").stream()
                .map(index ->
                    index.text("IndexName")
                        + keys(index)
                        + index.document("Projection").text("ProjectionType"))
                .collect(toSet()),
        "stream",
            table.has("StreamSpecification")
                ? table.document("StreamSpecification").text("StreamViewType")
                : "none");
  }

  private static List<String> keys(Document keyed) {
    return keyed.documents("KeySchema").stream()
        .map(key -> key.text("AttributeName") + " " + key.text("KeyType"))
        .toList();
  }

  private static Map<String, Object> shape(TableDescription table) {
    return Map.of(
        "key", keys(table.keySchema()),
        "indexes", table.globalSecondaryIndexes().stream().map(TablesIT::shape).collect(toSet()),
        "stream",
            table.streamSpecification() == null
                ? "none"
                : table.streamSpecification().streamViewTypeAsString());
  }

  private static String shape(GlobalSecondaryIndexDescription index) {
    return index.indexName()
        + keys(index.keySchema())
        + index.projection().projectionTypeAsString();
  }

  private static List<String> keys(List<KeySchemaElement> schema) {
    return schema.stream().map(key -> key.attributeName() + " " + key.keyTypeAsString()).toList();
  }
}
