package nl.weektegenkindermishandeling.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.registration.ManageLink;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keeps manage links by the hash of their token, until they expire. */
public final class DynamoDbManageLinks implements ManageLinks {
  private static final int MOST_IN_A_TRANSACTION = 100;

  private final Database database;

  public DynamoDbManageLinks(Database database) {
    this.database = database;
  }

  @Override
  public Optional<ManageLink> find(Token token) {
    Item item = database.read(GuardsTable.DEFINITION, key(token));
    // Items are deleted some time after they expire; until then they open nothing.
    return item.attributes().isEmpty()
        ? Optional.empty()
        : Optional.of(read(item))
            .filter(link -> database.clock().instant().isBefore(link.expiresAt()));
  }

  @Override
  public void keep(List<NewLink> links) {
    for (int from = 0; from < links.size(); from += MOST_IN_A_TRANSACTION) {
      int to = Math.min(from + MOST_IN_A_TRANSACTION, links.size());
      database.write(
          links.subList(from, to).stream()
              .map(each -> write(database, each.token(), each.link()))
              .toList());
    }
  }

  /** The write that keeps a link. */
  static TransactWriteItem write(Database database, Token token, ManageLink link) {
    return new Item(key(token))
        .put(GuardsTable.REGISTRATION_ID, link.registrationId())
        .put(GuardsTable.EMAIL_HASH, link.emailHash())
        .put(GuardsTable.EXPIRES_AT, link.expiresAt().getEpochSecond())
        .putInto(database.table(GuardsTable.DEFINITION));
  }

  private static Map<String, AttributeValue> key(Token token) {
    return GuardItem.MANAGE_LINK.key(token.hash());
  }

  private static ManageLink read(Item item) {
    return new ManageLink(
        item.text(GuardsTable.REGISTRATION_ID),
        item.text(GuardsTable.EMAIL_HASH),
        Instant.ofEpochSecond(item.number(GuardsTable.EXPIRES_AT)));
  }
}
