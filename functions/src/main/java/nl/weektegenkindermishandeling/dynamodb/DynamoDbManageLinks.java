package nl.weektegenkindermishandeling.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.registration.ManageLink;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import nl.weektegenkindermishandeling.registration.Token;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keeps manage links by the hash of their token, until they expire. */
public final class DynamoDbManageLinks implements ManageLinks {
  private static final int MOST_IN_A_TRANSACTION = 100;

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  public DynamoDbManageLinks(DynamoDbClient client, Tables tables, Clock clock) {
    this.client = client;
    this.table = tables.name(GuardsTable.DEFINITION);
    this.clock = clock;
  }

  @Override
  public Optional<ManageLink> find(Token token) {
    Map<String, AttributeValue> item =
        client.getItem(get -> get.tableName(table).key(key(token)).consistentRead(true)).item();
    // Items are deleted some time after they expire; until then they open nothing.
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(read(new Item(item)))
            .filter(link -> clock.instant().isBefore(link.expiresAt()));
  }

  @Override
  public void keep(List<NewLink> links) {
    for (int from = 0; from < links.size(); from += MOST_IN_A_TRANSACTION) {
      int to = Math.min(from + MOST_IN_A_TRANSACTION, links.size());
      List<TransactWriteItem> some =
          links.subList(from, to).stream()
              .map(each -> write(table, each.token(), each.link()))
              .toList();
      client.transactWriteItems(transaction -> transaction.transactItems(some));
    }
  }

  /** The write that keeps a link. */
  static TransactWriteItem write(String table, Token token, ManageLink link) {
    return new Item(key(token))
        .put(GuardsTable.REGISTRATION_ID, link.registrationId())
        .put(GuardsTable.EMAIL_HASH, link.addressHash())
        .put(GuardsTable.EXPIRES_AT, link.expiresAt().getEpochSecond())
        .putInto(table);
  }

  private static Map<String, AttributeValue> key(Token token) {
    return Item.create().put(GuardsTable.KEY, "manage#" + token.hash()).attributes();
  }

  private static ManageLink read(Item item) {
    return new ManageLink(
        item.text(GuardsTable.REGISTRATION_ID),
        item.text(GuardsTable.EMAIL_HASH),
        Instant.ofEpochSecond(item.number(GuardsTable.EXPIRES_AT)));
  }
}
