package nl.weektegenkindermishandeling.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.mail.Milestones;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item for each milestone, also for one that is not reached yet: it then has a place. */
public final class DynamoDbMilestones implements Milestones {
  private static final Duration KEPT = Duration.ofDays(400);

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  public DynamoDbMilestones(DynamoDbClient client, Tables tables, Clock clock) {
    this.client = client;
    this.table = tables.name(GuardsTable.DEFINITION);
    this.clock = clock;
  }

  @Override
  public boolean isReached(String name) {
    Item item = read(name);
    return !item.attributes().isEmpty() && item.textIfAny(GuardsTable.PLACE).isEmpty();
  }

  @Override
  public Optional<String> place(String name) {
    return read(name).textIfAny(GuardsTable.PLACE);
  }

  @Override
  public void reach(String name) {
    write(item(name));
  }

  @Override
  public void keepPlace(String name, String place) {
    write(item(name).put(GuardsTable.PLACE, place));
  }

  private Item read(String name) {
    return new Item(
        client.getItem(get -> get.tableName(table).key(key(name)).consistentRead(true)).item());
  }

  private Item item(String name) {
    return new Item(key(name))
        .put(GuardsTable.EXPIRES_AT, clock.instant().plus(KEPT).getEpochSecond());
  }

  private void write(Item item) {
    client.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  private static Map<String, AttributeValue> key(String name) {
    return Item.create().put(GuardsTable.KEY, "milestone#" + name).attributes();
  }
}
