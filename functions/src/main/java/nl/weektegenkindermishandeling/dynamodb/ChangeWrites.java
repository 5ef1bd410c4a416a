package nl.weektegenkindermishandeling.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.delivery.EdgeUpdate;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.registration.ManageLink;
import nl.weektegenkindermishandeling.registration.Registration;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * All that is written for a change, in one transaction: the registration, what it shows the public,
 * the mails about it, and the link that they hold.
 */
record ChangeWrites(Database database) {
  /** An index can show for a moment what is gone; the edge must not ask for it then. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

  /** The writes. The registration comes first, with the condition that it is not stale. */
  List<TransactWriteItem> of(Change change, List<Mail> mails) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        change instanceof Change.Erased erased
            ? delete(erased.previous())
            : TransactWriteItem.builder().put(replaceVersion(change)).build());
    writes.addAll(
        new ActivityRows(database)
            .replace(change.before().flatMap(Registration::published), change.after().published()));
    change
        .before()
        .ifPresent(before -> writes.addAll(ofRemoval(before, change.after(), change.at())));
    if (change instanceof Change.Erased erased) {
      writes.addAll(ofErasure(erased));
    }
    String outbox = database.table(OutboxTable.DEFINITION);
    mails.forEach(mail -> writes.add(OutboxItem.write(mail).putInto(outbox)));
    change
        .confirmedFrom()
        .ifPresent(network -> {
          Contact owner = change.after().form().contact();
          writes.add(DynamoDbAddressBook.confirm(database, owner.emailHash(), change.at()));
          writes.add(DynamoDbOwnerNetworks.write(database, owner.email(), network, change.at()));
        });
    change
        .manageToken()
        .ifPresent(token ->
            writes.add(DynamoDbManageLinks.write(database, token, ManageLink.to(change.after()))));
    return writes;
  }

  /** What is taken down leaves a sign of that, until it is back, and the edge forgets it. */
  private List<TransactWriteItem> ofRemoval(Registration before, Registration after, Instant now) {
    ActivityRows rows = new ActivityRows(database);
    boolean wasOnline = before.published().isPresent();
    boolean isOnline = after.published().isPresent();
    List<TransactWriteItem> writes = new ArrayList<>();
    if (wasOnline && !isOnline) {
      writes.add(rows.tombstone(after.id(), after.purgeAt()));
      writes.add(edgeUpdate(after, now));
    }
    if (isOnline && before.isRemoved()) {
      writes.add(rows.withoutTombstone(after.id()));
    }
    return writes;
  }

  private TransactWriteItem edgeUpdate(Registration after, Instant now) {
    EdgeUpdate update =
        EdgeUpdate.after("%s-%d".formatted(after.id(), after.version()), now, now.plus(SETTLING));
    return OutboxItem.write(update).putInto(database.table(OutboxTable.DEFINITION));
  }

  /** The registration itself is gone, and what editors kept of it. */
  private List<TransactWriteItem> ofErasure(Change.Erased erased) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(DynamoDbDeskFiles.delete(database, erased.previous().id()));
    if (erased.previous().published().isPresent()) {
      writes.add(edgeUpdate(erased.after(), erased.at()));
    }
    return writes;
  }

  private TransactWriteItem delete(Registration registration) {
    Delete delete =
        Delete.builder()
            .tableName(database.table(RegistrationsTable.DEFINITION))
            .key(
                Item.create()
                    .put(RegistrationsTable.REGISTRATION_ID, registration.id())
                    .attributes())
            .conditionExpression("#version = :before")
            .expressionAttributeNames(Map.of("#version", RegistrationsTable.VERSION))
            .expressionAttributeValues(Map.of(":before", Item.numberValue(registration.version())))
            .build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private Put replaceVersion(Change change) {
    Put.Builder put =
        Put.builder()
            .tableName(database.table(RegistrationsTable.DEFINITION))
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
