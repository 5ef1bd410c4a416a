package nl.weektegenkindermishandeling.http;

import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.Database;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrationLists;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrations;
import nl.weektegenkindermishandeling.dynamodb.GuardsTable;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.dynamodb.RegistrationsTable;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.mail.MailsForChange;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.Registrations;

/** The parts that the functions of organisers and of editors have in common. */
public final class RegistrationFunctionParts {
  private final FunctionContext context;
  private final Editions editions;
  private final Database database;
  private final DynamoDbRegistrations registrations;
  private final ChangeRecorder changes;
  private final StepContexts contexts;

  public RegistrationFunctionParts(FunctionContext context) {
    this.context = context;
    this.editions = context.editions();
    this.database =
        context.database(
            ActivitiesTable.DEFINITION,
            RegistrationsTable.DEFINITION,
            OutboxTable.DEFINITION,
            GuardsTable.DEFINITION);
    this.registrations = new DynamoDbRegistrations(database, editions);
    this.changes = new ChangeRecorder(registrations, new MailsForChange(context::newId));
    this.contexts =
        new StepContexts(
            editions,
            new DynamoDbRegistrationLists(database, editions),
            context.clock(),
            context::newToken);
  }

  public FunctionContext context() {
    return context;
  }

  public Editions editions() {
    return editions;
  }

  public Database database() {
    return database;
  }

  public Registrations registrations() {
    return registrations;
  }

  public RegistrationLists lists() {
    return contexts.lists();
  }

  public ChangeRecorder changes() {
    return changes;
  }

  public StepContexts contexts() {
    return contexts;
  }

  /**
   * Goes the way of a registration before a snapshot is taken.
   *
   * @param confirms whether the function confirms addresses
   */
  public Runnable priming(boolean confirms) {
    return new RegistrationPriming(registrations, changes, contexts, context::newId, confirms);
  }
}
