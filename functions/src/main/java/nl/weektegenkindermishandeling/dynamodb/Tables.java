package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;

/** All tables. */
public final class Tables {
  public static final List<TableDefinition> DEFINITIONS =
      List.of(
          ActivitiesTable.DEFINITION,
          RegistrationsTable.DEFINITION,
          OutboxTable.DEFINITION,
          GuardsTable.DEFINITION,
          EditionsTable.DEFINITION);

  private Tables() {}
}
