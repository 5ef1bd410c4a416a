package nl.weektegenkindermishandeling.dynamodb;

import nl.weektegenkindermishandeling.editor.RemovedEditors;

/** An item for each, until nothing that they were given is valid. */
public record DynamoDbRemovedEditors(Database database) implements RemovedEditors {
  @Override
  public boolean contains(String editorId) {
    Item item = database.read(GuardsTable.DEFINITION, GuardItem.REMOVED_EDITOR.key(editorId));
    return !item.attributes().isEmpty()
        && database.clock().instant().getEpochSecond() < item.number(GuardsTable.EXPIRES_AT);
  }

  @Override
  public void add(String editorId) {
    Item item =
        new Item(GuardItem.REMOVED_EDITOR.key(editorId))
            .put(
                GuardsTable.EXPIRES_AT,
                database.clock().instant().plus(KEPT).plusSeconds(1).getEpochSecond());
    database
        .client()
        .putItem(
            put -> put.tableName(database.table(GuardsTable.DEFINITION)).item(item.attributes()));
  }

  @Override
  public void forget(String editorId) {
    database
        .client()
        .deleteItem(delete ->
            delete
                .tableName(database.table(GuardsTable.DEFINITION))
                .key(GuardItem.REMOVED_EDITOR.key(editorId)));
  }
}
