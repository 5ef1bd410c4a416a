package nl.weektegenkindermishandeling.dynamodb;

import java.time.Duration;
import java.util.Optional;
import nl.weektegenkindermishandeling.delivery.OnceTasks;

/** An item for each task, also for one that is not done yet: it then has a place. */
public record DynamoDbOnceTasks(Database database) implements OnceTasks {
  private static final Duration KEPT = Duration.ofDays(400);

  @Override
  public boolean isDone(String name) {
    Item item = read(name);
    return !item.attributes().isEmpty() && !item.has(GuardsTable.PLACE);
  }

  @Override
  public Optional<String> place(String name) {
    return read(name).textIfAny(GuardsTable.PLACE);
  }

  @Override
  public void done(String name) {
    write(item(name));
  }

  @Override
  public void keepPlace(String name, String place) {
    write(item(name).put(GuardsTable.PLACE, place));
  }

  private Item read(String name) {
    return database.read(GuardsTable.DEFINITION, GuardItem.ONCE_TASK.key(name));
  }

  private Item item(String name) {
    return new Item(GuardItem.ONCE_TASK.key(name))
        .put(GuardsTable.EXPIRES_AT, database.clock().instant().plus(KEPT).getEpochSecond());
  }

  private void write(Item item) {
    database
        .client()
        .putItem(
            put -> put.tableName(database.table(GuardsTable.DEFINITION)).item(item.attributes()));
  }
}
