package nl.weektegenkindermishandeling.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.weektegenkindermishandeling.mail.Milestones;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item for each milestone. */
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
    return client
        .getItem(get -> get.tableName(table).key(key(name)).consistentRead(true))
        .hasItem();
  }

  @Override
  public void reach(String name) {
    Map<String, AttributeValue> item =
        new Item(key(name))
            .put(GuardsTable.EXPIRES_AT, clock.instant().plus(KEPT).getEpochSecond())
            .attributes();
    client.putItem(put -> put.tableName(table).item(item));
  }

  private static Map<String, AttributeValue> key(String name) {
    return Item.create().put(GuardsTable.KEY, "milestone#" + name).attributes();
  }
}
