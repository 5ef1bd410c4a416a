package nl.weektegenkindermishandeling.http.organiser;

import java.time.Clock;
import java.util.Map;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.Database;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbCallCounter;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbManageLinks;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOutbox;
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

/** What organisers do: register an activity, confirm it, and see, change or end it later. */
public final class RegistrationFunction extends HttpFunction {
  private final Runnable priming;

  /** For Lambda. */
  public RegistrationFunction() {
    this(FunctionContext.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public RegistrationFunction(FunctionContext context) {
    this(context, new Parts(context));
  }

  private RegistrationFunction(FunctionContext context, Parts parts) {
    super(FunctionName.REGISTRATION, parts.operations(), context);
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
      this.changes = new ChangeRecorder(registrations, new MailsForChange(context::newId));
      this.contexts =
          new StepContexts(
              editions,
              new DynamoDbRegistrationLists(database, editions),
              context.clock(),
              context::newToken);
    }

    Map<String, Operation> operations() {
      Clock clock = context.clock();
      var open = new OpenRegistration(registrations, new DynamoDbManageLinks(database), clock);
      var document = new OrganiserDocument(editions, clock);
      var limit =
          new HourlyLimit(
              context.settings().limit(Settings.RATE_LIMIT_PER_ADDRESS),
              context.settings().limit(Settings.RATE_LIMIT_TOTAL),
              new DynamoDbCallCounter(database),
              clock);
      var register = new RegisterActivity(registrations, changes, contexts, context::newId);
      var links = new AskForLinks(new DynamoDbOutbox(database), editions, clock, context::newId);
      return Map.of(
          "POST /v1/registrations",
          limit.on(register),
          "POST /v1/registrations/{registrationId}/confirmation",
          new ConfirmRegistration(registrations, changes, contexts),
          "GET /v1/registrations/{registrationId}",
          new GetRegistration(open, document),
          "PUT /v1/registrations/{registrationId}",
          new ChangeRegistration(open, changes, contexts, document, limit),
          "DELETE /v1/registrations/{registrationId}",
          new EndRegistration(open, changes, contexts),
          "POST /v1/registration-links",
          limit.on(links));
    }

    Runnable priming() {
      var way = new RegistrationPriming(registrations, changes, contexts, context::newId);
      return () -> {
        contexts.registrations().atPlace(editions.current().id(), "none");
        way.run();
      };
    }
  }
}
