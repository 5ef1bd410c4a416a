package nl.weektegenkindermishandeling.dynamodb;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Updates whose condition may well not hold. */
final class ConditionalUpdate {
  private ConditionalUpdate() {}

  /** What the update returns; empty, and nothing is written, if its condition does not hold. */
  static Optional<Map<String, AttributeValue>> run(
      DynamoDbClient client, UpdateItemRequest update) {
    try {
      return Optional.of(client.updateItem(update).attributes());
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }
}
