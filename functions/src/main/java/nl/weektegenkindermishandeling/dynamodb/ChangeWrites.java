package nl.weektegenkindermishandeling.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.registration.ManageLink;
import nl.weektegenkindermishandeling.registration.Registration;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * All that is written for a change, in one transaction: the registration, what it shows the public,
 * the mails about it, and the link that they hold.
 */
record ChangeWrites(Database database) {

  /** The writes. The registration comes first, with the condition that it is not stale. */
  List<TransactWriteItem> of(Change change, List<Mail> mails) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(TransactWriteItem.builder().put(replaceVersion(change)).build());
    writes.addAll(
        new ActivityRows(database)
            .replace(change.before().flatMap(Registration::published), change.after().published()));
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
