package nl.weektegenkindermishandeling.dynamodb;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.mail.Correspondence;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.ManageLink;
import nl.weektegenkindermishandeling.registration.Registration;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * All that is written for a change, in one transaction: the registration, what it shows the public,
 * the mails about it, and the link that they hold.
 */
final class ChangeWrites {
  private final Tables tables;
  private final ActivityRows activityRows;
  private final OutboxItem outboxItem;
  private final Correspondence correspondence;
  private final Clock clock;

  ChangeWrites(Tables tables, Clock clock, Correspondence correspondence) {
    this.tables = tables;
    this.activityRows = new ActivityRows(tables.name(ActivitiesTable.DEFINITION));
    this.outboxItem = new OutboxItem(clock);
    this.correspondence = correspondence;
    this.clock = clock;
  }

  /** The writes. The registration comes first, with the condition that it is not stale. */
  List<TransactWriteItem> of(Change change) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(TransactWriteItem.builder().put(replaceVersion(change)).build());
    writes.addAll(
        activityRows.replace(
            change.before().flatMap(Registration::published), change.after().published()));
    String outbox = tables.name(OutboxTable.DEFINITION);
    correspondence
        .about(change)
        .forEach(mail -> writes.add(outboxItem.write(mail).putInto(outbox)));
    if (change instanceof Change.Confirmed || change instanceof Change.HandedOver) {
      writes.add(
          DynamoDbAddressBook.confirm(
              tables.name(GuardsTable.DEFINITION),
              change.after().form().contact().addressHash(),
              clock.instant()));
    }
    change
        .manageToken()
        .ifPresent(token ->
            writes.add(
                DynamoDbManageLinks.write(
                    tables.name(GuardsTable.DEFINITION), token, ManageLink.to(change.after()))));
    return writes;
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
}
