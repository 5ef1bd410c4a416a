package nl.weektegenkindermishandeling.dynamodb;

import java.time.Instant;
import java.util.Map;
import nl.weektegenkindermishandeling.identity.Sha256;
import nl.weektegenkindermishandeling.registration.CallCounter;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** An item for each subject and time; of the subject it keeps a hash. */
public record DynamoDbCallCounter(Database database) implements CallCounter {

  @Override
  public int count(String subject, Instant from, Instant until) {
    UpdateItemRequest one =
        UpdateItemRequest.builder()
            .tableName(database.table(GuardsTable.DEFINITION))
            .key(GuardItem.CALLS.key(Sha256.of(subject + "#" + from)))
            .updateExpression("SET #expiresAt = :until ADD #count :one")
            .expressionAttributeNames(
                Map.of("#expiresAt", GuardsTable.EXPIRES_AT, "#count", GuardsTable.COUNT))
            .expressionAttributeValues(
                Item.create().put(":until", until.getEpochSecond()).put(":one", 1).attributes())
            .returnValues(ReturnValue.UPDATED_NEW)
            .build();
    return (int) new Item(database.client().updateItem(one).attributes()).number(GuardsTable.COUNT);
  }
}
