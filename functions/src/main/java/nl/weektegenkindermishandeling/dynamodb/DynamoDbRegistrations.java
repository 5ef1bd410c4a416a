package nl.weektegenkindermishandeling.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.mail.Correspondence;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Idempotency;
import nl.weektegenkindermishandeling.registration.RegisterResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.Sha256;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Keeps registrations. A change, what it publishes, and its mail are one transaction. */
public final class DynamoDbRegistrations implements Registrations {
  private static final Duration IDEMPOTENCY_KEPT = Duration.ofDays(1);

  private final DynamoDbClient client;
  private final String guardsTable;
  private final RegistrationReader reader;
  private final ChangeWrites changeWrites;
  private final Clock clock;

  public DynamoDbRegistrations(
      DynamoDbClient client,
      Tables tables,
      Editions editions,
      Clock clock,
      Correspondence correspondence) {
    this.client = client;
    this.guardsTable = tables.name(GuardsTable.DEFINITION);
    this.reader = new RegistrationReader(client, tables, editions, clock);
    this.changeWrites = new ChangeWrites(tables, clock, correspondence);
    this.clock = clock;
  }

  @Override
  public Optional<Registration> find(String id) {
    return reader.find(id);
  }

  @Override
  public RegisterResult register(Change.Registered change, Optional<Idempotency> idempotency) {
    List<TransactWriteItem> writes = new ArrayList<>(changeWrites.of(change));
    idempotency.ifPresent(key -> writes.add(guard(key, change.after().id())));
    try {
      client.transactWriteItems(transaction -> transaction.transactItems(writes));
      return new RegisterResult.Stored(change.after().id());
    } catch (TransactionCanceledException e) {
      return idempotency
          .flatMap(key -> repeat(key, e.cancellationReasons().getLast()))
          .orElseThrow(() -> e);
    }
  }

  @Override
  public Optional<RegisterResult> earlier(Idempotency idempotency) {
    Map<String, AttributeValue> guard =
        client
            .getItem(get ->
                get.tableName(guardsTable)
                    .key(Item.create().put(GuardsTable.KEY, guardKey(idempotency)).attributes())
                    .consistentRead(true))
            .item();
    return guard.isEmpty()
        ? Optional.empty()
        : Optional.of(new Item(guard))
            .filter(item -> item.number(GuardsTable.EXPIRES_AT) >= clock.instant().getEpochSecond())
            .map(item -> earlier(idempotency, item));
  }

  private static RegisterResult earlier(Idempotency idempotency, Item guard) {
    return guard.text(GuardsTable.BODY_HASH).equals(idempotency.bodyHash())
        ? new RegisterResult.Repeated(guard.text(GuardsTable.REGISTRATION_ID))
        : new RegisterResult.KeyReused();
  }

  private static String guardKey(Idempotency idempotency) {
    return "idempotency#" + Sha256.of(idempotency.key());
  }

  @Override
  public boolean save(Change change) {
    try {
      client.transactWriteItems(transaction -> transaction.transactItems(changeWrites.of(change)));
      return true;
    } catch (TransactionCanceledException e) {
      if (isConditionalCheck(e.cancellationReasons().getFirst())) {
        return false;
      }
      throw e;
    }
  }

  private TransactWriteItem guard(Idempotency idempotency, String registrationId) {
    Instant now = clock.instant();
    Item guard =
        Item.create()
            .put(GuardsTable.KEY, guardKey(idempotency))
            .put(GuardsTable.BODY_HASH, idempotency.bodyHash())
            .put(GuardsTable.REGISTRATION_ID, registrationId)
            .put(GuardsTable.EXPIRES_AT, now.plus(IDEMPOTENCY_KEPT).getEpochSecond());
    Put put =
        Put.builder()
            .tableName(guardsTable)
            .item(guard.attributes())
            .conditionExpression("attribute_not_exists(#key) OR #expiresAt < :now")
            .expressionAttributeNames(
                Map.of("#key", GuardsTable.KEY, "#expiresAt", GuardsTable.EXPIRES_AT))
            .expressionAttributeValues(Map.of(":now", Item.numberValue(now.getEpochSecond())))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /** What a request with a used key gets, or empty if the transaction failed for another reason. */
  private static Optional<RegisterResult> repeat(
      Idempotency idempotency, CancellationReason guardReason) {
    if ("TransactionConflict".equals(guardReason.code())) {
      return Optional.of(new RegisterResult.InFlight());
    }
    return isConditionalCheck(guardReason)
        ? Optional.of(earlier(idempotency, new Item(guardReason.item())))
        : Optional.empty();
  }

  private static boolean isConditionalCheck(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code());
  }
}
