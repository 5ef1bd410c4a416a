package nl.weektegenkindermishandeling.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.identity.Sha256;
import nl.weektegenkindermishandeling.mail.Changes;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Idempotency;
import nl.weektegenkindermishandeling.registration.RegisterResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.UsedProof;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Keeps registrations. A change, what it publishes, and its mails are one transaction. */
public record DynamoDbRegistrations(Database database, Editions editions)
    implements Registrations, Changes {
  private static final Duration IDEMPOTENCY_KEPT = Duration.ofDays(1);

  @Override
  public Optional<Registration> find(String id) {
    return new RegistrationReader(database, editions).find(id);
  }

  @Override
  public RegisterResult register(
      Change.Registered change,
      List<Mail> mails,
      Optional<Idempotency> idempotency,
      Optional<UsedProof> proof) {
    List<TransactWriteItem> writes = new ArrayList<>(new ChangeWrites(database).of(change, mails));
    int proofAt = writes.size();
    proof.ifPresent(used -> writes.add(guard(used, change)));
    idempotency.ifPresent(key -> writes.add(guard(key, change)));
    try {
      database.write(writes);
      return new RegisterResult.Stored(change.after().id());
    } catch (TransactionCanceledException e) {
      return idempotency
          .flatMap(key -> repeat(key, e.cancellationReasons().getLast()))
          .or(() -> proof.flatMap(used -> used(e, proofAt)))
          .orElseThrow(() -> e);
    }
  }

  /** Also while another uses it: that one wins. */
  private static Optional<RegisterResult> used(TransactionCanceledException failure, int proofAt) {
    CancellationReason reason = failure.cancellationReasons().get(proofAt);
    return Cancellation.isByCondition(reason) || Cancellation.isByConflict(reason)
        ? Optional.of(new RegisterResult.ProofUsed())
        : Optional.empty();
  }

  private TransactWriteItem guard(UsedProof proof, Change.Registered change) {
    Item guard =
        new Item(GuardItem.PROOF.key(proof.challenge()))
            .put(GuardsTable.REGISTRATION_ID, change.after().id())
            .put(GuardsTable.EXPIRES_AT, proof.expiresAt().getEpochSecond() + 1);
    Put put =
        Put.builder()
            .tableName(database.table(GuardsTable.DEFINITION))
            .item(guard.attributes())
            .conditionExpression("attribute_not_exists(#key)")
            .expressionAttributeNames(Map.of("#key", GuardsTable.KEY))
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  @Override
  public Optional<RegisterResult> earlier(Idempotency idempotency) {
    Item guard = database.read(GuardsTable.DEFINITION, guardKey(idempotency));
    Instant now = database.clock().instant();
    return guard.attributes().isEmpty()
            || guard.number(GuardsTable.EXPIRES_AT) < now.getEpochSecond()
        ? Optional.empty()
        : Optional.of(earlier(idempotency, guard));
  }

  private static RegisterResult earlier(Idempotency idempotency, Item guard) {
    return guard.text(GuardsTable.BODY_HASH).equals(idempotency.bodyHash())
        ? new RegisterResult.Repeated(guard.text(GuardsTable.REGISTRATION_ID))
        : new RegisterResult.KeyReused();
  }

  private static Map<String, AttributeValue> guardKey(Idempotency idempotency) {
    return GuardItem.IDEMPOTENCY.key(Sha256.of(idempotency.key()));
  }

  @Override
  public boolean save(Change change, List<Mail> mails) {
    try {
      database.write(new ChangeWrites(database).of(change, mails));
      return true;
    } catch (TransactionCanceledException e) {
      if (Cancellation.isByConditionOf(e, 0)) {
        return false;
      }
      throw e;
    }
  }

  private TransactWriteItem guard(Idempotency idempotency, Change.Registered change) {
    Item guard =
        new Item(guardKey(idempotency))
            .put(GuardsTable.BODY_HASH, idempotency.bodyHash())
            .put(GuardsTable.REGISTRATION_ID, change.after().id())
            .put(GuardsTable.EXPIRES_AT, change.at().plus(IDEMPOTENCY_KEPT).getEpochSecond());
    Put put =
        Put.builder()
            .tableName(database.table(GuardsTable.DEFINITION))
            .item(guard.attributes())
            .conditionExpression("attribute_not_exists(#key) OR #expiresAt < :now")
            .expressionAttributeNames(
                Map.of("#key", GuardsTable.KEY, "#expiresAt", GuardsTable.EXPIRES_AT))
            .expressionAttributeValues(
                Map.of(":now", Item.numberValue(change.at().getEpochSecond())))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /** What a request with a used key gets, or empty if the transaction failed for another reason. */
  private static Optional<RegisterResult> repeat(
      Idempotency idempotency, CancellationReason guardReason) {
    if (Cancellation.isByConflict(guardReason)) {
      return Optional.of(new RegisterResult.InFlight());
    }
    return Cancellation.isByCondition(guardReason)
        ? Optional.of(earlier(idempotency, new Item(guardReason.item())))
        : Optional.empty();
  }
}
