package nl.weektegenkindermishandeling.dynamodb;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.mail.DailyLimit;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.Outbox;
import nl.weektegenkindermishandeling.registration.Contact;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Keeps track of what was sent. */
public final class DynamoDbOutbox implements Outbox {
  private final DynamoDbClient client;
  private final String table;
  private final DailyLimits limits;
  private final Clock clock;

  public DynamoDbOutbox(DynamoDbClient client, Tables tables, Clock clock) {
    this.client = client;
    this.table = tables.name(OutboxTable.DEFINITION);
    this.limits = new DailyLimits(client, tables, clock);
    this.clock = clock;
  }

  @Override
  public boolean add(Mail mail, DailyLimit limit) {
    return limits.count(
        limit,
        Contact.addressHash(mail.recipient()),
        new OutboxItem(clock).write(mail).putInto(table));
  }

  @Override
  public Optional<Mail> attempt(String mailId) {
    UpdateItemRequest count =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(key(mailId))
            .updateExpression("ADD #attempts :one")
            .conditionExpression("attribute_exists(#unsent)")
            .expressionAttributeNames(
                Map.of("#attempts", OutboxTable.ATTEMPTS, "#unsent", OutboxTable.UNSENT))
            .expressionAttributeValues(Map.of(":one", Item.numberValue(1)))
            .returnValues(ReturnValue.ALL_NEW)
            .build();
    try {
      return Optional.of(OutboxItem.read(new Item(client.updateItem(count).attributes())));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  @Override
  public void markDone(String mailId, String serviceId) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.putAll(Item.create().put(":sentAt", clock.instant()).attributes());
    values.put(":serviceId", Item.textValue(serviceId));
    client.updateItem(update ->
        update
            .tableName(table)
            .key(key(mailId))
            .updateExpression(
                "SET #sentAt = :sentAt, #serviceId = :serviceId"
                    + " REMOVE #unsent, #dueAt, #recipient, #message")
            .expressionAttributeNames(
                Map.of(
                    "#sentAt", OutboxTable.SENT_AT,
                    "#serviceId", OutboxTable.SERVICE_ID,
                    "#unsent", OutboxTable.UNSENT,
                    "#dueAt", OutboxTable.DUE_AT,
                    "#recipient", OutboxTable.RECIPIENT,
                    "#message", OutboxTable.MESSAGE))
            .expressionAttributeValues(values));
  }

  private static Map<String, AttributeValue> key(String mailId) {
    return Item.create().put(OutboxTable.MAIL_ID, mailId).attributes();
  }
}
