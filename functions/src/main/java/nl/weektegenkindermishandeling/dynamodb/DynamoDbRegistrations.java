package nl.weektegenkindermishandeling.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.mail.Correspondence;
import nl.weektegenkindermishandeling.programme.Activity;
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
  private final Tables tables;
  private final Editions editions;
  private final ActivityRows activityRows;
  private final OutboxItem outboxItem;
  private final Clock clock;
  private final Supplier<String> newMailId;

  public DynamoDbRegistrations(
      DynamoDbClient client,
      Tables tables,
      Editions editions,
      Clock clock,
      Supplier<String> newMailId) {
    this.client = client;
    this.tables = tables;
    this.editions = editions;
    this.activityRows = new ActivityRows(tables.name(ActivitiesTable.DEFINITION));
    this.outboxItem = new OutboxItem(clock);
    this.clock = clock;
    this.newMailId = newMailId;
  }

  @Override
  public Optional<Registration> find(String id) {
    Map<String, AttributeValue> key =
        Item.create().put(RegistrationsTable.REGISTRATION_ID, id).attributes();
    Map<String, AttributeValue> item =
        client
            .getItem(get ->
                get.tableName(tables.name(RegistrationsTable.DEFINITION))
                    .key(key)
                    .consistentRead(true))
            .item();
    // Items are deleted some time after they expire; until then they must not be read.
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(read(new Item(item)))
            .filter(each -> clock.instant().isBefore(each.purgeAt()));
  }

  private Registration read(Item item) {
    String edition = item.text(RegistrationsTable.EDITION);
    Edition known =
        editions
            .find(edition)
            .orElseThrow(() -> new IllegalStateException("no edition " + edition));
    return RegistrationItem.read(item, known.regions());
  }

  @Override
  public RegisterResult register(Change.Registered change, Optional<Idempotency> idempotency) {
    List<TransactWriteItem> writes = new ArrayList<>(writes(change));
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
                get.tableName(tables.name(GuardsTable.DEFINITION))
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
      client.transactWriteItems(transaction -> transaction.transactItems(writes(change)));
      return true;
    } catch (TransactionCanceledException e) {
      if (isConditionalCheck(e.cancellationReasons().getFirst())) {
        return false;
      }
      throw e;
    }
  }

  /** The registration comes first; {@link #save} looks there to see whether it was stale. */
  private List<TransactWriteItem> writes(Change change) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(put(replaceVersion(change)));
    writes.addAll(activityRows.replace(publishedBefore(change), change.after().published()));
    Item mail = outboxItem.write(Correspondence.about(change, newMailId.get()));
    writes.add(
        put(
            Put.builder()
                .tableName(tables.name(OutboxTable.DEFINITION))
                .item(mail.attributes())
                .build()));
    return writes;
  }

  private static Optional<Activity> publishedBefore(Change change) {
    return change.before().flatMap(Registration::published);
  }

  private Put replaceVersion(Change change) {
    Put.Builder put =
        Put.builder()
            .tableName(tables.name(RegistrationsTable.DEFINITION))
            .item(RegistrationItem.write(change.after()).attributes());
    return change
        .before()
        .map(before ->
            put.conditionExpression("#version = :before")
                .expressionAttributeNames(Map.of("#version", RegistrationsTable.VERSION))
                .expressionAttributeValues(Map.of(":before", Item.numberValue(before.version()))))
        .orElseGet(() ->
            put.conditionExpression("attribute_not_exists(#id)")
                .expressionAttributeNames(Map.of("#id", RegistrationsTable.REGISTRATION_ID)))
        .build();
  }

  private TransactWriteItem guard(Idempotency idempotency, String registrationId) {
    Instant now = clock.instant();
    Item guard =
        Item.create()
            .put(GuardsTable.KEY, guardKey(idempotency))
            .put(GuardsTable.BODY_HASH, idempotency.bodyHash())
            .put(GuardsTable.REGISTRATION_ID, registrationId)
            .put(GuardsTable.EXPIRES_AT, now.plus(IDEMPOTENCY_KEPT).getEpochSecond());
    return put(
        Put.builder()
            .tableName(tables.name(GuardsTable.DEFINITION))
            .item(guard.attributes())
            .conditionExpression("attribute_not_exists(#key) OR #expiresAt < :now")
            .expressionAttributeNames(
                Map.of("#key", GuardsTable.KEY, "#expiresAt", GuardsTable.EXPIRES_AT))
            .expressionAttributeValues(Map.of(":now", Item.numberValue(now.getEpochSecond())))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build());
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

  private static TransactWriteItem put(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }
}
