package nl.weektegenkindermishandeling.http.organiser;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.Database;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbCallCounter;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbManageLinks;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOutbox;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOwnerNetworks;
import nl.weektegenkindermishandeling.http.RegistrationFunctionParts;
import nl.weektegenkindermishandeling.http.StepContexts;
import nl.weektegenkindermishandeling.http.protocol.HttpFunction;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Rehearsal;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.ExampleRegistration;
import nl.weektegenkindermishandeling.registration.ManageLinks;

/** What organisers do: register an activity, confirm it, and see, change or end it later. */
public final class RegistrationFunction extends HttpFunction {
  /** For Lambda. */
  public RegistrationFunction() {
    this(FunctionContext.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public RegistrationFunction(FunctionContext context) {
    this(new RegistrationFunctionParts(context));
  }

  private RegistrationFunction(RegistrationFunctionParts parts) {
    super(FunctionName.REGISTRATION, operations(parts), parts.context());
  }

  private static Map<String, Operation> operations(RegistrationFunctionParts parts) {
    FunctionContext context = parts.context();
    Database database = parts.database();
    ChangeRecorder changes = parts.changes();
    StepContexts contexts = parts.contexts();
    Clock clock = context.clock();
    ManageLinks links = new DynamoDbManageLinks(database);
    var open = new OpenRegistration(parts.registrations(), links, clock);
    var document = new OrganiserDocument(parts.editions(), clock);
    var counter = new DynamoDbCallCounter(database);
    var limits =
        new CallLimits(
            context.settings().limit(Settings.RATE_LIMIT_PER_ADDRESS),
            context.settings().limit(Settings.RATE_LIMIT_TOTAL),
            counter,
            clock);
    var owner =
        new AddressOwner(new DynamoDbOwnerNetworks(database), links, parts.registrations(), clock);
    Optional<ProofOfWork> proofs = proofs(context, new UnconfirmedCount(counter, clock));
    var register =
        new RegisterActivity(
            parts.registrations(),
            changes,
            contexts,
            owner,
            limits,
            proofs,
            new DryRun(parts.lists()),
            context::newId);
    var ask =
        new AskForLinks(
            new DynamoDbOutbox(database, parts.editions()),
            parts.editions(),
            owner,
            limits,
            clock,
            context::newId);
    return Map.ofEntries(
        Map.entry("POST /v1/registrations", limits.on(register)),
        Map.entry(
            "POST /v1/registrations/{registrationId}/confirmation",
            new ConfirmRegistration(
                parts.registrations(), changes, contexts, proofs.map(ProofOfWork::unconfirmed))),
        Map.entry("GET /v1/registrations/{registrationId}", new GetRegistration(open, document)),
        Map.entry(
            "PUT /v1/registrations/{registrationId}",
            new ChangeRegistration(open, changes, contexts, document, limits)),
        Map.entry(
            "DELETE /v1/registrations/{registrationId}",
            new EndRegistration(open, changes, contexts, false)),
        Map.entry(
            "PUT /v1/registrations/{registrationId}/cancellation",
            new EndRegistration(open, changes, contexts, true)),
        Map.entry("POST /v1/registration-links", limits.on(ask)),
        Map.entry(
            "PUT /v1/registrations/{registrationId}/outcome",
            new ReportOutcome(open, changes, contexts, document)),
        Map.entry(
            "DELETE /v1/registrations/{registrationId}/personal-data",
            new ErasePersonalData(open, changes, contexts)),
        Map.entry("GET /v1/challenge", new GetChallenge(proofs)));
  }

  private static Optional<ProofOfWork> proofs(
      FunctionContext context, UnconfirmedCount unconfirmed) {
    Settings settings = context.settings();
    return settings.asksForProofOfWork()
        ? Optional.of(
            new ProofOfWork(
                settings.required(Settings.PROOF_KEY),
                unconfirmed,
                context.clock(),
                context.random()))
        : Optional.empty();
  }

  @Override
  protected void prime() {
    Rehearsal rehearsal = rehearsal(RegistrationFunction::new);
    Document example = ExampleRegistration.of(rehearsal.context().editions().current());
    rehearsal.post("/v1/registrations", example, 202);
    new RegistrationFunctionParts(rehearsal.context()).priming(true).run();
  }
}
