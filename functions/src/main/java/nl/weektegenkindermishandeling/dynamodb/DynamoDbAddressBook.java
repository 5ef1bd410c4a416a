package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.GuardsTable.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.weektegenkindermishandeling.delivery.AddressBook;
import nl.weektegenkindermishandeling.delivery.AddressRecord;
import nl.weektegenkindermishandeling.delivery.DailyLimit;
import nl.weektegenkindermishandeling.delivery.DeliveryProblem;
import nl.weektegenkindermishandeling.delivery.MailboxRecord;
import nl.weektegenkindermishandeling.delivery.Permission;
import nl.weektegenkindermishandeling.mail.Cause;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.registration.Mailbox;
import nl.weektegenkindermishandeling.text.Coded;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** An item for each address that a mail went to, by the address's hash. */
public record DynamoDbAddressBook(Database database) implements AddressBook {
  private static final int ATTEMPTS = 20;

  /** Until after the next edition. */
  private static final Duration KEPT = Duration.ofDays(500);

  @Override
  public Permission ask(Mail mail) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Item item = read(mail.emailHash());
      AddressRecord known = record(item);
      Instant now = database.clock().instant();
      Permission permission = known.permit(mail, now);
      if (!(permission instanceof Permission.Granted)
          || known.of(mail.cause()).containsKey(mail.id())) {
        return permission;
      }
      if (!known.confirmed() && mail.cause() == Cause.STRANGER) {
        Permission ofMailbox = askMailbox(mail);
        if (!(ofMailbox instanceof Permission.Granted)) {
          return ofMailbox;
        }
      }
      if (count(item, mail, now)) {
        return permission;
      }
    }
    throw changedWithEveryAttempt();
  }

  /** It counts before the address does; a mail that does not go after all counts here too. */
  private Permission askMailbox(Mail mail) {
    RecentMails mails = new RecentMails(database, MOMENTS);
    Map<String, AttributeValue> key = GuardItem.MAILBOX.key(Mailbox.of(mail.recipient()).hash());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Item item = database.read(DEFINITION, key);
      MailboxRecord known = new MailboxRecord(mails.read(item));
      Instant now = database.clock().instant();
      Permission permission = known.permit(mail, now);
      if (!(permission instanceof Permission.Granted)
          || known.recent().containsKey(mail.id())
          || mails.add(key, item, mail.id(), now, DailyLimit.WINDOW, List.of())) {
        return permission;
      }
    }
    throw changedWithEveryAttempt();
  }

  private static IllegalStateException changedWithEveryAttempt() {
    return new IllegalStateException("the address's item changed with every attempt");
  }

  private Item read(String emailHash) {
    return database.read(DEFINITION, key(emailHash));
  }

  private AddressRecord record(Item item) {
    return new AddressRecord(
        item.textIfAny(CONFIRMED_AT).isPresent(),
        problem(item).orElse(null),
        recent(Cause.OWNER).read(item),
        recent(Cause.STRANGER).read(item));
  }

  private RecentMails recent(Cause cause) {
    return new RecentMails(database, cause == Cause.OWNER ? MOMENTS : STRANGER_MOMENTS);
  }

  /** Adds a mail to those that went to the address, unless somebody else changed the item. */
  private boolean count(Item before, Mail mail, Instant now) {
    boolean keep = before.has(CONFIRMED_AT) || before.has(PROBLEM);
    return recent(mail.cause())
        .add(
            key(mail.emailHash()),
            before,
            mail.id(),
            now,
            keep ? KEPT : DailyLimit.WINDOW,
            List.of(CONFIRMED_AT, PROBLEM));
  }

  @Override
  public void note(String emailHash, DeliveryProblem.Kind kind) {
    Instant now = database.clock().instant();
    Map<String, AttributeValue> values =
        new HashMap<>(
            Item.create()
                .put(":kind", kind.code())
                .put(":now", now)
                .put(":expiresAt", now.plus(KEPT).getEpochSecond())
                .attributes());
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(database.table(DEFINITION))
            .key(key(emailHash))
            .updateExpression("SET #problem = :kind, #problemAt = :now, #expiresAt = :expiresAt")
            .expressionAttributeNames(
                Map.of(
                    "#problem", PROBLEM,
                    "#problemAt", PROBLEM_AT,
                    "#expiresAt", EXPIRES_AT));
    if (!kind.stopsMails()) {
      values.put(":same", Item.textValue(kind.code()));
      request.conditionExpression("attribute_not_exists(#problem) OR #problem = :same");
    }
    var _ =
        ConditionalUpdate.run(database.client(), request.expressionAttributeValues(values).build());
  }

  @Override
  public Optional<DeliveryProblem> problem(String emailHash) {
    return problem(read(emailHash));
  }

  @Override
  public Map<String, DeliveryProblem> problems(Collection<String> emailHashes) {
    Map<String, DeliveryProblem> problems = new HashMap<>();
    Map<Map<String, AttributeValue>, String> hashes = new HashMap<>();
    emailHashes.forEach(hash -> hashes.put(key(hash), hash));
    new BatchReader(database)
        .read(DEFINITION, List.copyOf(hashes.keySet())).stream()
            .map(Item::new)
            .forEach(item ->
                problem(item)
                    .ifPresent(problem ->
                        problems.put(
                            Objects.requireNonNull(
                                hashes.get(Map.of(KEY, Item.textValue(item.text(KEY))))),
                            problem)));
    return problems;
  }

  private static Optional<DeliveryProblem> problem(Item item) {
    return item.textIfAny(PROBLEM)
        .map(kind ->
            new DeliveryProblem(
                Coded.get(DeliveryProblem.Kind.class, kind), item.moment(PROBLEM_AT)));
  }

  @Override
  public void lift(String emailHash) {
    database
        .client()
        .updateItem(update ->
            update
                .tableName(database.table(DEFINITION))
                .key(key(emailHash))
                .updateExpression("REMOVE #problem, #problemAt")
                .expressionAttributeNames(Map.of("#problem", PROBLEM, "#problemAt", PROBLEM_AT)));
  }

  /** The write that notes, with what confirms it, that an address is somebody's own. */
  static TransactWriteItem confirm(Database database, String emailHash, Instant now) {
    Update update =
        Update.builder()
            .tableName(database.table(DEFINITION))
            .key(key(emailHash))
            .updateExpression("SET #confirmedAt = :now, #expiresAt = :expiresAt")
            .expressionAttributeNames(
                Map.of(
                    "#confirmedAt", CONFIRMED_AT,
                    "#expiresAt", EXPIRES_AT))
            .expressionAttributeValues(
                Item.create()
                    .put(":now", now)
                    .put(":expiresAt", now.plus(KEPT).getEpochSecond())
                    .attributes())
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private static Map<String, AttributeValue> key(String emailHash) {
    return GuardItem.ADDRESS.key(emailHash);
  }
}
