package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.GuardsTable.*;

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
public record DynamoDbManageLinks(Database database) implements ManageLinks {
  private static final int MOST_IN_A_TRANSACTION = 100;

  @Override
  public Optional<ManageLink> find(Token token) {
    Item item = database.read(DEFINITION, key(token));
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
        .put(REGISTRATION_ID, link.registrationId())
        .put(EMAIL_HASH, link.emailHash())
        .put(EXPIRES_AT, link.expiresAt().getEpochSecond())
        .putInto(database.table(DEFINITION));
  }

  private static Map<String, AttributeValue> key(Token token) {
    return GuardItem.MANAGE_LINK.key(token.hash());
  }

  private static ManageLink read(Item item) {
    return new ManageLink(
        item.text(REGISTRATION_ID),
        item.text(EMAIL_HASH),
        Instant.ofEpochSecond(item.number(EXPIRES_AT)));
  }
}
