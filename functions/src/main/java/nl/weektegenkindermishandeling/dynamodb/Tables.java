package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import java.util.function.UnaryOperator;

/** All tables, and how a deployment calls them. */
public final class Tables {
  public static final List<TableDefinition> DEFINITIONS =
      List.of(
          ActivitiesTable.DEFINITION,
          RegistrationsTable.DEFINITION,
          OutboxTable.DEFINITION,
          GuardsTable.DEFINITION);

  private final UnaryOperator<String> names;

  /**
   * @param names the name of a table by its {@link TableDefinition#variable()}
   */
  public Tables(UnaryOperator<String> names) {
    this.names = names;
  }

  String name(TableDefinition table) {
    return names.apply(table.variable());
  }
}
