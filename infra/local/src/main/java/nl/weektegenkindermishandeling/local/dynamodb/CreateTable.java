package nl.weektegenkindermishandeling.local.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Makes a table of its definition, as the stack in AWS does. */
public final class CreateTable {
  private CreateTable() {}

  public static CreateTableRequest request(TableDefinition table) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(table))
            .keySchema(keySchema(table.key()));
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(CreateTable::index).toList());
    }
    if (table.stream()) {
      request.streamSpecification(
          stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY));
    }
    return request.build();
  }

  /** Adds an index to a table that was made without it. */
  static UpdateTableRequest adding(TableDefinition table, TableDefinition.Index index) {
    GlobalSecondaryIndex made = index(index);
    return UpdateTableRequest.builder()
        .tableName(table.name())
        .attributeDefinitions(attributes(table))
        .globalSecondaryIndexUpdates(
            GlobalSecondaryIndexUpdate.builder()
                .create(create ->
                    create
                        .indexName(made.indexName())
                        .keySchema(made.keySchema())
                        .projection(made.projection()))
                .build())
        .build();
  }

  private static Collection<AttributeDefinition> attributes(TableDefinition table) {
    Stream<TableDefinition.Key> keys =
        Stream.concat(
            Stream.of(table.key()), table.indexes().stream().map(TableDefinition.Index::key));
    return keys.flatMap(key -> Stream.of(key.partition(), key.sort()))
        .filter(name -> name != null)
        .distinct()
        .map(name ->
            AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build())
        .toList();
  }

  private static List<KeySchemaElement> keySchema(TableDefinition.Key key) {
    KeySchemaElement partition = element(key.partition(), KeyType.HASH);
    String sort = key.sort();
    return sort == null ? List.of(partition) : List.of(partition, element(sort, KeyType.RANGE));
  }

  private static KeySchemaElement element(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static GlobalSecondaryIndex index(TableDefinition.Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keySchema(index.key()))
        .projection(projection -> projection.projectionType(index.projection().name()))
        .build();
  }
}
