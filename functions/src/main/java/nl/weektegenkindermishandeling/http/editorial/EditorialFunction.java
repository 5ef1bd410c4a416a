package nl.weektegenkindermishandeling.http.editorial;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.cognito.UserPool;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.IgnoredSeeds;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbAddressBook;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbDeskFiles;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbHighlights;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbProgramme;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRemovedEditors;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbReports;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbSettingsDesk;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.editor.EditorAccounts;
import nl.weektegenkindermishandeling.editor.RemovedEditors;
import nl.weektegenkindermishandeling.http.RegistrationFunctionParts;
import nl.weektegenkindermishandeling.http.protocol.HttpFunction;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Rehearsal;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.mail.PlainMails;
import nl.weektegenkindermishandeling.mail.Website;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.report.ReportCompiler;

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

  /** All of them for editors alone, and some for chief editors. */
  private static Map<String, Operation> operations(RegistrationFunctionParts parts) {
    Clock clock = parts.context().clock();
    Editions editions = parts.editions();
    EditorAccounts accounts = UserPool.of(parts.context().settings());
    var removed = new DynamoDbRemovedEditors(parts.database());
    var addresses = new DynamoDbAddressBook(parts.database());
    var programme = new DynamoDbProgramme(parts.database(), editions);
    var files = new DynamoDbDeskFiles(parts.database());
    var highlights = new DynamoDbHighlights(parts.database());
    var reports = new DynamoDbReports(parts.database());
    var compiler = new ReportCompiler(parts.lists(), programme);
    var document = new EditorsDocument(addresses, files, clock);
    var desk = new EditionAtDesk(editions, new DynamoDbSettingsDesk(parts.database()), clock);
    var settings = new ChangeSettings(desk);
    String registration = "/v1/editorial/registrations/{registrationId}";
    String edition = "/v1/editorial/editions/{edition}";
    var editors = new Callers(false, removed);
    var chiefs = new Callers(true, removed);
    return Map.ofEntries(
        editors.route(
            "GET /v1/editorial/registrations",
            new ListQueue(parts.lists(), files, addresses, editions, clock)),
        editors.route(
            "GET " + registration, new GetRegistrationForEditors(parts.registrations(), document)),
        editors.route(
            "POST /v1/editorial/registrations",
            new RegisterForSomebody(parts.changes(), parts.contexts(), parts.context()::newId)),
        editors.route(
            "PUT " + registration,
            new CorrectRegistration(
                parts.registrations(), parts.changes(), parts.contexts(), document)),
        editors.route(
            "POST " + registration + "/decision",
            new DecideRegistration(
                parts.registrations(),
                parts.changes(),
                parts.contexts(),
                document,
                new PlainMails(website(parts.context().settings()), editions))),
        editors.route(
            "POST " + registration + "/notes",
            new AddNote(parts.registrations(), files, editions, document, clock)),
        editors.route(
            "PUT " + registration + "/assignment",
            new AssignRegistration(parts.registrations(), files, document, clock)),
        editors.route(
            "DELETE " + registration + "/assignment",
            new ReleaseRegistration(parts.registrations(), files, document)),
        editors.route(
            "PUT " + registration + "/highlight",
            new HighlightActivity(parts.registrations(), highlights, editions, false)),
        editors.route(
            "DELETE " + registration + "/highlight",
            new HighlightActivity(parts.registrations(), highlights, editions, true)),
        editors.route(
            "DELETE " + registration + "/suppression",
            new LiftSuppression(parts.registrations(), addresses, document)),
        editors.route(
            "GET /v1/editorial/registrations.csv",
            new ExportRegistrations(parts.lists(), editions)),
        editors.route(
            "GET /v1/editorial/statistics",
            new GetStatistics(parts.lists(), programme, editions, clock)),
        editors.route(
            "GET /v1/editorial/report", new GetReport(reports, compiler, editions, false)),
        editors.route(
            "GET /v1/editorial/report.csv", new GetReport(reports, compiler, editions, true)),
        editors.route("GET " + edition, new GetSettings(desk)),
        editors.route("GET " + edition + "/versions", new ListSettingsVersions(desk)),
        chiefs.route("PUT " + edition, settings),
        chiefs.route(
            "POST " + edition + "/versions/{version}/restoration",
            new RestoreSettings(desk, settings)),
        chiefs.route("GET /v1/editorial/editors", new ListEditors(accounts)),
        chiefs.route("POST /v1/editorial/editors", new InviteEditor(accounts, editions)),
        chiefs.route(
            "DELETE /v1/editorial/editors/{editorId}", new RemoveEditor(accounts, removed)));
  }

  private static Website website(Settings settings) {
    return new Website(
        settings.required(Settings.WEBSITE_URL),
        settings.required(Settings.EDITOR_URL),
        settings.ownPages());
  }

  /** Who may call. */
  private record Callers(boolean chiefs, RemovedEditors removed) {
    Map.Entry<String, Operation> route(String route, Operation operation) {
      return Map.entry(route, new EditorsOnly(operation, chiefs, removed));
    }
  }

  @Override
  protected void prime() {
    Edition current = parts.editions().current();
    List<String> ignored = IgnoredSeeds.of(parts.context().settings(), current);
    if (!ignored.isEmpty()) {
      log().info("settings-ignored", "none", Map.of("variables", ignored));
    }
    Rehearsal rehearsal = rehearsal(EditorialFunction::new);
    String queue = "/v1/editorial/registrations";
    rehearsal.get("GET " + queue, queue, "state=" + RegistrationState.SUBMITTED.code());
    new RegistrationFunctionParts(rehearsal.context()).priming(false).run();
  }
}
