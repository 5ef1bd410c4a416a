package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.delivery.DailyLimit;
import nl.weektegenkindermishandeling.delivery.Leased;
import nl.weektegenkindermishandeling.delivery.LeasedMail;
import nl.weektegenkindermishandeling.delivery.Outbox;
import nl.weektegenkindermishandeling.delivery.Outcome;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.Priority;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Keeps track of what was sent. */
public record DynamoDbOutbox(Database database, Editions editions) implements Outbox {
  /** Longer than it takes to send one mail. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** Longer than a link to confirm works. */
  private static final Duration KEPT_WHILE_HELD = Duration.ofDays(3);

  @Override
  public boolean add(Mail mail, DailyLimit limit) {
    return new DailyLimits(database, GuardItem.ASKED_LINKS)
        .count(
            limit,
            mail.cause().code() + "#" + mail.emailHash(),
            OutboxItem.write(mail).putInto(database.table(DEFINITION)));
  }

  /**
   * Adds a mail to the tables of a rehearsal alone, for a function that may not add any to others.
   */
  public void addToRehearsal(Mail mail) {
    ((RehearsalClient) database.client())
        .add(database.table(DEFINITION), OutboxItem.write(mail).attributes());
  }

  @Override
  public void addOnce(Mail mail, Optional<ManageLinks.NewLink> link) {
    List<TransactWriteItem> writes = new ArrayList<>();
    Put put =
        Put.builder()
            .tableName(database.table(DEFINITION))
            .item(OutboxItem.write(mail).attributes())
            .conditionExpression("attribute_not_exists(#mailId)")
            .expressionAttributeNames(Map.of("#mailId", MAIL_ID))
            .build();
    writes.add(TransactWriteItem.builder().put(put).build());
    link.ifPresent(
        each -> writes.add(DynamoDbManageLinks.write(database, each.token(), each.link())));
    try {
      database.write(writes);
    } catch (TransactionCanceledException e) {
      if (!Cancellation.isByConditionOf(e, 0)) {
        throw e;
      }
    }
  }

  @Override
  public Optional<Leased> take(String mailId) {
    return lease(
            mailId,
            "SET #dueAt = :leaseEnd, #leasedUntil = :leaseEnd",
            "attribute_exists(#unsent) AND #dueAt <= :now",
            Map.of(),
            Item.create())
        .map(item -> OutboxItem.isEdgeUpdate(item) ? OutboxItem.readEdgeUpdate(item) : read(item));
  }

  private LeasedMail read(Item item) {
    return OutboxItem.read(item, editions.current().known());
  }

  @Override
  public List<LeasedMail> takeWaiting(String emailHash, String but, int most) {
    return waiting(emailHash)
        .filter(mailId -> !mailId.equals(but))
        .flatMap(mailId -> takeWaiting(mailId).stream())
        .limit(most)
        .toList();
  }

  /** Takes one that waits, unless another sender has it. */
  private Optional<LeasedMail> takeWaiting(String mailId) {
    return lease(
            mailId,
            "SET #dueAt = :leaseEnd, #leasedUntil = :leaseEnd, #unsent = :answer,"
                + " #firstDueAt = if_not_exists(#firstDueAt, :now)",
            "attribute_exists(#held) AND attribute_exists(#message) AND (attribute_not_exists(#dueAt)"
                + " OR #dueAt <= :now OR attribute_not_exists(#leasedUntil)"
                + " OR #leasedUntil <> #dueAt)",
            Map.of("#held", HELD, "#message", MESSAGE, "#firstDueAt", FIRST_DUE_AT),
            Item.create().put(":answer", Priority.ANSWER.code()))
        .map(this::read);
  }

  private Optional<Item> lease(
      String mailId, String change, String condition, Map<String, String> names, Item values) {
    Instant now = database.clock().instant();
    Map<String, String> allNames = new HashMap<>(names);
    allNames.putAll(Map.of("#dueAt", DUE_AT, "#leasedUntil", LEASED_UNTIL, "#unsent", UNSENT));
    UpdateItemRequest lease =
        update(mailId)
            .updateExpression(change)
            .conditionExpression(condition)
            .expressionAttributeNames(allNames)
            .expressionAttributeValues(
                values.put(":leaseEnd", now.plus(LEASE)).put(":now", now).attributes())
            .returnValues(ReturnValue.ALL_NEW)
            .build();
    return ConditionalUpdate.run(database.client(), lease).map(Item::new);
  }

  @Override
  public List<String> due(int limit) {
    String now = Item.create().put("now", database.clock().instant()).text("now");
    List<String> due = new ArrayList<>();
    for (Priority priority : Priority.values()) {
      if (due.size() < limit) {
        QueryRequest query =
            keys(BY_DUE_TIME)
                .keyConditionExpression("#partition = :partition AND #dueAt <= :now")
                .expressionAttributeNames(Map.of("#partition", UNSENT, "#dueAt", DUE_AT))
                .expressionAttributeValues(
                    Map.of(
                        ":partition", Item.textValue(priority.code()), ":now", Item.textValue(now)))
                .limit(limit - due.size())
                .build();
        due.addAll(ids(query));
      }
    }
    return due;
  }

  @Override
  public void settle(Leased leased, Outcome outcome) {
    switch (outcome) {
      case Outcome.Sent sent -> end(leased, "sent", sent.serviceId());
      case Outcome.SentWith with -> end(leased, "sent", with.mailId());
      case Outcome.EdgeTold told -> end(leased, "sent", "");
      case Outcome.Dropped dropped -> end(leased, "dropped", dropped.reason().code());
      case Outcome.Failed failed -> end(leased, "failed", failed.reason().code());
      case Outcome.Held held ->
          changeIfLeased(
              leased,
              "SET #held = :value, #purgeAt = :other",
              Map.of("#held", HELD, "#purgeAt", PURGE_AT),
              Item.create()
                  .put(":value", held.emailHash())
                  .put(
                      ":other", database.clock().instant().plus(KEPT_WHILE_HELD).getEpochSecond()));
      case Outcome.Gathers gathers ->
          changeIfLeased(
              leased,
              "SET #dueAt = :value, #held = :other",
              Map.of("#held", HELD),
              Item.create().put(":value", gathers.dueAt()).put(":other", gathers.emailHash()));
      case Outcome.Retry retry ->
          changeIfLeased(
              leased,
              "SET #dueAt = :value, #failingSince = if_not_exists(#failingSince, :now)"
                  + " ADD #failures :other",
              Map.of(
                  "#failures", FAILURES,
                  "#failingSince", FAILING_SINCE),
              Item.create()
                  .put(":value", retry.dueAt())
                  .put(":now", database.clock().instant())
                  .put(":other", 1));
      case Outcome.Later later -> waitUntil(leased, later.dueAt());
      case Outcome.Limited limited -> waitUntil(leased, limited.dueAt());
      case Outcome.NoSlot none ->
          changeIfLeased(
              leased,
              "SET #dueAt = :value",
              Map.of(),
              Item.create().put(":value", leased.firstDueAt()));
    }
  }

  private void waitUntil(Leased leased, Instant moment) {
    changeIfLeased(
        leased,
        "SET #dueAt = :value REMOVE #failingSince",
        Map.of("#failingSince", FAILING_SINCE),
        Item.create().put(":value", moment));
  }

  @Override
  public void hold(LeasedMail mail) {
    changeIfLeased(mail, "REMOVE #unsent, #dueAt", Map.of("#unsent", UNSENT), Item.create());
  }

  /** Another sender that took it after the lease ended may have sent it too. */
  private void end(Leased leased, String outcome, String detail) {
    database
        .client()
        .updateItem(
            update(leased.id())
                .updateExpression(
                    "SET #outcome = :outcome, #serviceId = :detail, #sentAt = :now"
                        + " REMOVE #unsent, #dueAt, #recipient, #message, #held")
                .expressionAttributeNames(
                    Map.of(
                        "#outcome", OUTCOME,
                        "#serviceId", SERVICE_ID,
                        "#sentAt", SENT_AT,
                        "#unsent", UNSENT,
                        "#dueAt", DUE_AT,
                        "#recipient", RECIPIENT,
                        "#message", MESSAGE,
                        "#held", HELD))
                .expressionAttributeValues(
                    Item.create()
                        .put(":outcome", outcome)
                        .put(":detail", detail)
                        .put(":now", database.clock().instant())
                        .attributes())
                .build());
  }

  private void changeIfLeased(
      Leased leased, String change, Map<String, String> names, Item values) {
    Map<String, String> allNames = new HashMap<>(names);
    allNames.put("#dueAt", DUE_AT);
    var _ =
        ConditionalUpdate.run(
            database.client(),
            update(leased.id())
                .updateExpression(change)
                .conditionExpression("#dueAt = :leaseEnd")
                .expressionAttributeNames(allNames)
                .expressionAttributeValues(
                    values.put(":leaseEnd", leased.leasedUntil()).attributes())
                .build());
  }

  @Override
  public void release(String emailHash) {
    waiting(emailHash).findFirst().ifPresent(this::releaseOne);
  }

  /** Ids of the mails that wait for an address, the newest first. */
  private Stream<String> waiting(String emailHash) {
    QueryRequest held =
        keys(HELD_FOR)
            .keyConditionExpression("#partition = :partition")
            .expressionAttributeNames(Map.of("#partition", HELD))
            .expressionAttributeValues(Map.of(":partition", Item.textValue(emailHash)))
            .build();
    return database.client().queryPaginator(held).stream()
        .flatMap(page -> page.items().stream())
        .map(key -> new Item(key).text(MAIL_ID))
        .sorted(Comparator.reverseOrder());
  }

  @Override
  public void releaseOne(String mailId) {
    Instant now = database.clock().instant();
    var _ =
        ConditionalUpdate.run(
            database.client(),
            update(mailId)
                .updateExpression("SET #unsent = :answer, #dueAt = :now, #firstDueAt = :now")
                .conditionExpression("attribute_exists(#held)")
                .expressionAttributeNames(
                    Map.of(
                        "#unsent", UNSENT,
                        "#dueAt", DUE_AT,
                        "#firstDueAt", FIRST_DUE_AT,
                        "#held", HELD))
                .expressionAttributeValues(
                    Item.create()
                        .put(":answer", Priority.ANSWER.code())
                        .put(":now", now)
                        .attributes())
                .build());
  }

  private QueryRequest.Builder keys(TableDefinition.Index index) {
    return QueryRequest.builder().tableName(database.table(DEFINITION)).indexName(index.name());
  }

  private List<String> ids(QueryRequest query) {
    return database.client().query(query).items().stream()
        .map(key -> new Item(key).text(MAIL_ID))
        .toList();
  }

  private UpdateItemRequest.Builder update(String mailId) {
    return UpdateItemRequest.builder()
        .tableName(database.table(DEFINITION))
        .key(Item.create().put(MAIL_ID, mailId).attributes());
  }
}
