package nl.weektegenkindermishandeling.http.editorial;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Map;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.Database;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbAddressBook;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbProgramme;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrationLists;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrations;
import nl.weektegenkindermishandeling.dynamodb.GuardsTable;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.dynamodb.RegistrationsTable;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.RegistrationPriming;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.HttpFunction;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.mail.MailsForChange;
import nl.weektegenkindermishandeling.registration.QueueQuery;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;

/** What editors do: look through what waits, and decide. */
public final class EditorialFunction extends HttpFunction {
  private final Runnable priming;

  /** For Lambda. */
  public EditorialFunction() {
    this(FunctionContext.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public EditorialFunction(FunctionContext context) {
    this(context, new Parts(context));
  }

  private EditorialFunction(FunctionContext context, Parts parts) {
    super(FunctionName.EDITORIAL, parts.operations(), context);
    this.priming = parts.priming();
  }

  @Override
  protected void prime() {
    priming.run();
  }

  /** The parts, put together. */
  private static final class Parts {
    private final FunctionContext context;
    private final Editions editions;
    private final Database database;
    private final DynamoDbRegistrations registrations;
    private final RegistrationLists lists;
    private final ChangeRecorder changes;
    private final StepContexts contexts;

    Parts(FunctionContext context) {
      this.context = context;
      this.editions = context.editions();
      this.database =
          context.database(
              ActivitiesTable.DEFINITION,
              RegistrationsTable.DEFINITION,
              OutboxTable.DEFINITION,
              GuardsTable.DEFINITION);
      this.registrations = new DynamoDbRegistrations(database, editions);
      this.lists = new DynamoDbRegistrationLists(database, editions);
      this.changes = new ChangeRecorder(registrations, new MailsForChange(context::newId));
      this.contexts = new StepContexts(editions, lists, context.clock(), context::newToken);
    }

    /** All of them for editors alone. */
    Map<String, Operation> operations() {
      Clock clock = context.clock();
      var addresses = new DynamoDbAddressBook(database);
      var document = new EditorsDocument(addresses);
      Map<String, Operation> operations =
          Map.of(
              "GET /v1/editorial/registrations",
              new ListQueue(lists, editions, clock),
              "GET /v1/editorial/registrations/{registrationId}",
              new GetRegistrationForEditors(registrations, document),
              "DELETE /v1/editorial/registrations/{registrationId}/suppression",
              new LiftSuppression(registrations, addresses, document),
              "POST /v1/editorial/registrations/{registrationId}/decision",
              new DecideRegistration(registrations, changes, contexts, document),
              "GET /v1/editorial/registrations.csv",
              new ExportRegistrations(lists, editions),
              "GET /v1/editorial/statistics",
              new GetStatistics(lists, new DynamoDbProgramme(database, editions), editions, clock));
      return operations.entrySet().stream()
          .collect(toMap(Map.Entry::getKey, route -> new EditorsOnly(route.getValue())));
    }

    Runnable priming() {
      var way = new RegistrationPriming(registrations, changes, contexts, context::newId);
      var first =
          new QueueQuery(editions.current().id(), RegistrationState.SUBMITTED, null, 1, null);
      return () -> {
        lists.queue(first);
        way.run();
      };
    }
  }
}
