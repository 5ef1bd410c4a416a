package nl.weektegenkindermishandeling.http.editorial;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.IgnoredSeeds;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbAddressBook;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbProgramme;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbSettingsDesk;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.RegistrationFunctionParts;
import nl.weektegenkindermishandeling.http.protocol.HttpFunction;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.registration.QueueQuery;
import nl.weektegenkindermishandeling.registration.RegistrationState;

/** What editors do: look through what waits, and decide. */
public final class EditorialFunction extends HttpFunction {
  private final RegistrationFunctionParts parts;

  /** For Lambda. */
  public EditorialFunction() {
    this(FunctionContext.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public EditorialFunction(FunctionContext context) {
    this(new RegistrationFunctionParts(context));
  }

  private EditorialFunction(RegistrationFunctionParts parts) {
    super(FunctionName.EDITORIAL, operations(parts), parts.context());
    this.parts = parts;
  }

  /** All of them for editors alone. */
  private static Map<String, Operation> operations(RegistrationFunctionParts parts) {
    Clock clock = parts.context().clock();
    Editions editions = parts.editions();
    var addresses = new DynamoDbAddressBook(parts.database());
    var programme = new DynamoDbProgramme(parts.database(), editions);
    var document = new EditorsDocument(addresses);
    Map<String, Operation> operations =
        Map.of(
            "GET /v1/editorial/registrations",
            new ListQueue(parts.lists(), editions, clock),
            "GET /v1/editorial/registrations/{registrationId}",
            new GetRegistrationForEditors(parts.registrations(), document),
            "DELETE /v1/editorial/registrations/{registrationId}/suppression",
            new LiftSuppression(parts.registrations(), addresses, document),
            "POST /v1/editorial/registrations/{registrationId}/decision",
            new DecideRegistration(
                parts.registrations(), parts.changes(), parts.contexts(), document),
            "GET /v1/editorial/registrations.csv",
            new ExportRegistrations(parts.lists(), editions),
            "GET /v1/editorial/statistics",
            new GetStatistics(parts.lists(), programme, editions, clock));
    var desk = new EditionAtDesk(editions, new DynamoDbSettingsDesk(parts.database()), clock);
    var change = new ChangeSettings(desk);
    String edition = "/v1/editorial/editions/{edition}";
    Map<String, Operation> ofEditors =
        Map.of(
            "GET " + edition, new GetSettings(desk),
            "GET " + edition + "/versions", new ListSettingsVersions(desk));
    Map<String, Operation> ofChiefs =
        Map.of(
            "PUT " + edition,
            change,
            "POST " + edition + "/versions/{version}/restoration",
            new RestoreSettings(desk, change));
    Map<String, Operation> all = new HashMap<>();
    operations.forEach((route, operation) -> all.put(route, new EditorsOnly(operation, false)));
    ofEditors.forEach((route, operation) -> all.put(route, new EditorsOnly(operation, false)));
    ofChiefs.forEach((route, operation) -> all.put(route, new EditorsOnly(operation, true)));
    return all;
  }

  @Override
  protected void prime() {
    Edition current = parts.editions().current();
    List<String> ignored = IgnoredSeeds.of(parts.context().settings(), current);
    if (!ignored.isEmpty()) {
      log().info("settings-ignored", "none", Map.of("variables", ignored));
    }
    String edition = current.id();
    parts.lists().queue(QueueQuery.inState(edition, RegistrationState.SUBMITTED, 1, null));
    parts.priming(false).run();
  }
}
