package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.config.FunctionName;
import org.jspecify.annotations.Nullable;

/**
 * What a function may do with a table or an index. AWS gives each function's role these rights and
 * no others; the local system refuses what is not here, so that a missing right shows before it is
 * deployed.
 *
 * @param index of the table, or empty for the table itself
 * @param actions DynamoDB's, as {@code GetItem}; parts of a transaction count as what they do
 * @param keys the partition keys of the items, with a star for any rest; empty for all
 */
public record TableRight(
    TableDefinition table,
    Optional<TableDefinition.Index> index,
    Set<String> actions,
    Optional<String> keys) {
  private static final String GET = "GetItem";
  private static final String GET_SOME = "BatchGetItem";
  private static final String CHECK = "ConditionCheckItem";
  private static final String QUERY = "Query";
  private static final String PUT = "PutItem";
  private static final String UPDATE = "UpdateItem";
  private static final String DELETE = "DeleteItem";

  /** What anybody may see of an edition. */
  private static final TableRight SETTINGS = settings(EditionsTable.PUBLIC, GET);

  /** What sending mails takes. */
  private static final List<TableRight> SENDING =
      List.of(
          SETTINGS,
          on(OutboxTable.DEFINITION, UPDATE),
          query(OutboxTable.DEFINITION, OutboxTable.HELD_FOR),
          on(RegistrationsTable.DEFINITION, GET, GET_SOME),
          query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_EMAIL),
          on(GuardItem.ADDRESS, GET, UPDATE),
          on(GuardItem.MAILBOX, GET, UPDATE),
          on(GuardItem.MANAGE_LINK, PUT),
          on(GuardItem.SENDING_RATE, GET, UPDATE));

  private static final Map<FunctionName, List<TableRight>> BY_FUNCTION =
      Map.of(
          FunctionName.PROGRAMME,
          List.of(
              SETTINGS,
              on(ActivitiesTable.DEFINITION, GET, QUERY),
              query(ActivitiesTable.DEFINITION, ActivitiesTable.BY_DATE),
              query(ActivitiesTable.DEFINITION, ActivitiesTable.BY_REGION),
              query(ActivitiesTable.DEFINITION, ActivitiesTable.BY_OTHER_REGION),
              query(ActivitiesTable.DEFINITION, ActivitiesTable.FIRST_BY_DATE),
              query(ActivitiesTable.DEFINITION, ActivitiesTable.FIRST_BY_REGION)),
          FunctionName.REGISTRATION,
          List.of(
              SETTINGS,
              on(RegistrationsTable.DEFINITION, GET, GET_SOME, PUT, DELETE),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_PLACE),
              on(ActivitiesTable.DEFINITION, PUT, UPDATE, DELETE),
              on(OutboxTable.DEFINITION, PUT),
              on(GuardItem.IDEMPOTENCY, GET, PUT),
              on(GuardItem.MANAGE_LINK, GET, PUT),
              on(GuardItem.ASKED_LINKS, GET, PUT),
              on(GuardItem.CALLS, UPDATE),
              on(GuardItem.OWNER, GET, PUT),
              on(GuardItem.PROOF, PUT),
              on(GuardItem.ADDRESS, UPDATE)),
          FunctionName.EDITORIAL,
          List.of(
              settings(EditionsTable.PUBLIC, GET, PUT),
              settings(EditionsTable.DESK, GET, PUT, QUERY),
              settings(EditionsTable.REPORT, QUERY),
              on(RegistrationsTable.DEFINITION, GET, GET_SOME, PUT, CHECK),
              new TableRight(
                  RegistrationsTable.DEFINITION,
                  Optional.empty(),
                  Set.of(UPDATE),
                  Optional.of(DynamoDbDeskFiles.START + "*")),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_STATE),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_STATE_AND_REGION),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_EMAIL),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_PLACE),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.UNSEEN),
              on(ActivitiesTable.DEFINITION, GET, PUT, UPDATE, DELETE),
              on(OutboxTable.DEFINITION, PUT),
              on(GuardItem.MANAGE_LINK, PUT),
              on(GuardItem.REMOVED_EDITOR, GET, PUT, DELETE),
              on(GuardItem.ADDRESS, GET, GET_SOME, UPDATE)),
          FunctionName.MAIL,
          SENDING,
          FunctionName.SCHEDULE,
          and(
              SENDING,
              settings(EditionsTable.REPORT, PUT),
              on(ActivitiesTable.DEFINITION, GET, UPDATE),
              query(ActivitiesTable.DEFINITION, ActivitiesTable.BY_DATE),
              on(RegistrationsTable.DEFINITION, PUT),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.BY_STATE),
              query(RegistrationsTable.DEFINITION, RegistrationsTable.UNSEEN),
              on(OutboxTable.DEFINITION, PUT),
              query(OutboxTable.DEFINITION, OutboxTable.BY_DUE_TIME),
              on(GuardItem.ONCE_TASK, GET, PUT)),
          FunctionName.MAIL_FEEDBACK,
          List.of(on(GuardItem.ADDRESS, GET, UPDATE)));

  public TableRight {
    actions = Set.copyOf(actions);
  }

  public static List<TableRight> of(FunctionName function) {
    return Objects.requireNonNull(BY_FUNCTION.get(function));
  }

  /** Whether it covers an action on an item of its table, whose key is null if there are many. */
  public boolean allows(String action, @Nullable String key) {
    return actions.contains(action)
        && keys.map(pattern -> key != null && key.startsWith(pattern.replace("*", "")))
            .orElse(true);
  }

  private static TableRight on(TableDefinition table, String... actions) {
    return new TableRight(table, Optional.empty(), Set.of(actions), Optional.empty());
  }

  private static TableRight on(GuardItem items, String... actions) {
    return new TableRight(
        GuardsTable.DEFINITION, Optional.empty(), Set.of(actions), Optional.of(items.keys()));
  }

  private static TableRight settings(String start, String... actions) {
    return new TableRight(
        EditionsTable.DEFINITION, Optional.empty(), Set.of(actions), Optional.of(start + "*"));
  }

  private static TableRight query(TableDefinition table, TableDefinition.Index index) {
    return new TableRight(table, Optional.of(index), Set.of(QUERY), Optional.empty());
  }

  private static List<TableRight> and(List<TableRight> some, TableRight... others) {
    return Stream.concat(some.stream(), Stream.of(others)).toList();
  }
}
