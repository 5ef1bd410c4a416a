package nl.weektegenkindermishandeling.dynamodb;

import java.time.Instant;
import java.util.Map;
import nl.weektegenkindermishandeling.registration.CallCounter;
import nl.weektegenkindermishandeling.registration.Sha256;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** An item for each subject and time; of the subject it keeps a hash. */
public final class DynamoDbCallCounter implements CallCounter {
  private final DynamoDbClient client;
  private final String table;

  public DynamoDbCallCounter(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.table = tables.name(GuardsTable.DEFINITION);
  }

  @Override
  public int count(String subject, Instant from, Instant until) {
    String key = "calls#" + Sha256.of(subject + "#" + from);
    UpdateItemRequest one =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(Item.create().put(GuardsTable.KEY, key).attributes())
            .updateExpression("SET #expiresAt = :until ADD #count :one")
            .expressionAttributeNames(
                Map.of("#expiresAt", GuardsTable.EXPIRES_AT, "#count", GuardsTable.COUNT))
            .expressionAttributeValues(
                Item.create().put(":until", until.getEpochSecond()).put(":one", 1).attributes())
            .returnValues(ReturnValue.UPDATED_NEW)
            .build();
    return (int) new Item(client.updateItem(one).attributes()).number(GuardsTable.COUNT);
  }
}
