package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a function may do with a table or an index. AWS gives each function's role these rights and
 * no others; the local system refuses what is not here, so that a right that is missing shows
 * before it is deployed.
 *
 * @param index of the table, or empty for the table itself
 * @param actions DynamoDB's, as {@code GetItem}; parts of a transaction count as what they do
 */
public record TableRight(
    TableDefinition table, Optional<TableDefinition.Index> index, Set<String> actions) {
  private static final String GET = "GetItem";
  private static final String GET_SOME = "BatchGetItem";
  private static final String QUERY = "Query";
  private static final String PUT = "PutItem";
  private static final String UPDATE = "UpdateItem";
  private static final String DELETE = "DeleteItem";

  /** What sending a mail takes, by whoever does it. */
  private static final List<TableRight> SENDING =
      List.of(
          on(OutboxTable.DEFINITION, UPDATE),
          query(OutboxTable.DEFINITION, OutboxTable.HELD_FOR),
          on(RegistrationsTable.DEFINITION, GET, GET_SOME),
          query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_EMAIL),
          on(GuardsTable.DEFINITION, GET, PUT, UPDATE));

  private static final Map<String, List<TableRight>> BY_FUNCTION =
      Map.of(
          "Programme",
          List.of(
              on(ActivitiesTable.DEFINITION, GET, QUERY),
              query(ActivitiesTable.DEFINITION, ActivitiesTable.BY_DATE),
              query(ActivitiesTable.DEFINITION, ActivitiesTable.BY_REGION),
              query(ActivitiesTable.DEFINITION, ActivitiesTable.FIRST_BY_DATE),
              query(ActivitiesTable.DEFINITION, ActivitiesTable.FIRST_BY_REGION)),
          "Registration",
          List.of(
              on(RegistrationsTable.DEFINITION, GET, GET_SOME, PUT),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_PLACE),
              on(ActivitiesTable.DEFINITION, PUT, UPDATE, DELETE),
              on(OutboxTable.DEFINITION, PUT),
              on(GuardsTable.DEFINITION, GET, PUT, UPDATE)),
          "Editorial",
          List.of(
              on(RegistrationsTable.DEFINITION, GET, GET_SOME, PUT),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_STATE),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_STATE_AND_REGION),
              on(ActivitiesTable.DEFINITION, GET, PUT, UPDATE, DELETE),
              on(OutboxTable.DEFINITION, PUT),
              on(GuardsTable.DEFINITION, GET, PUT, UPDATE)),
          "Mail",
          SENDING,
          "Schedule",
          and(
              SENDING,
              on(RegistrationsTable.DEFINITION, PUT),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_STATE),
              on(ActivitiesTable.DEFINITION), // who saves a registration must know the name
              on(OutboxTable.DEFINITION, PUT),
              query(OutboxTable.DEFINITION, OutboxTable.BY_DUE_TIME)),
          "MailFeedback",
          List.of(on(GuardsTable.DEFINITION, GET, UPDATE)));

  public TableRight {
    actions = Set.copyOf(actions);
  }

  /** The rights of a function by its name, as {@code Mail}. */
  public static List<TableRight> of(String function) {
    List<TableRight> rights = BY_FUNCTION.get(function);
    if (rights == null) {
      throw new IllegalArgumentException(function);
    }
    return rights;
  }

  private static TableRight on(TableDefinition table, String... actions) {
    return new TableRight(table, Optional.empty(), Set.of(actions));
  }

  private static TableRight query(TableDefinition table, TableDefinition.Index index) {
    return new TableRight(table, Optional.of(index), Set.of(QUERY));
  }

  private static List<TableRight> and(List<TableRight> some, TableRight... others) {
    return Stream.concat(some.stream(), Stream.of(others)).toList();
  }
}
