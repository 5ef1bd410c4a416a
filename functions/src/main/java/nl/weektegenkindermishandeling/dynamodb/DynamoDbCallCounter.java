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
  public int add(int number, String subject, Instant from, Instant until) {
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(database.table(GuardsTable.DEFINITION))
            .key(GuardItem.CALLS.key(Sha256.of(subject + "#" + from)))
            .updateExpression("SET #expiresAt = :until ADD #count :number")
            .expressionAttributeNames(
                Map.of("#expiresAt", GuardsTable.EXPIRES_AT, "#count", GuardsTable.COUNT))
            .expressionAttributeValues(
                Item.create()
                    .put(":until", until.getEpochSecond())
                    .put(":number", number)
                    .attributes())
            .returnValues(ReturnValue.UPDATED_NEW)
            .build();
    return (int)
        new Item(database.client().updateItem(request).attributes()).number(GuardsTable.COUNT);
  }
}
