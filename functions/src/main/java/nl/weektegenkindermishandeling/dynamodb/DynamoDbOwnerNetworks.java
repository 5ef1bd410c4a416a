package nl.weektegenkindermishandeling.dynamodb;

import java.time.Instant;
import java.util.Map;
import nl.weektegenkindermishandeling.identity.Network;
import nl.weektegenkindermishandeling.registration.OwnerNetworks;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** An item for each address and network. */
public record DynamoDbOwnerNetworks(Database database) implements OwnerNetworks {

  @Override
  public boolean knows(String email, Network network) {
    Item item = database.read(GuardsTable.DEFINITION, key(email, network));
    return !item.attributes().isEmpty()
        && database.clock().instant().getEpochSecond() < item.number(GuardsTable.EXPIRES_AT);
  }

  /** The write that notes, with what confirms an address, from where that was. */
  static TransactWriteItem write(Database database, String email, Network network, Instant now) {
    return new Item(key(email, network))
        .put(GuardsTable.EXPIRES_AT, now.plus(KEPT).getEpochSecond())
        .putInto(database.table(GuardsTable.DEFINITION));
  }

  private static Map<String, AttributeValue> key(String email, Network network) {
    return GuardItem.OWNER.key(OwnerNetworks.hash(email, network));
  }
}
