package nl.weektegenkindermishandeling.event;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.delivery.Announcements;
import nl.weektegenkindermishandeling.delivery.OnceTasks;
import nl.weektegenkindermishandeling.delivery.Outbox;
import nl.weektegenkindermishandeling.delivery.Sweep;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.Database;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbDeskFiles;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOnceTasks;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOutbox;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbProgramme;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrationLists;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrations;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbReports;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbWaysToOrganisers;
import nl.weektegenkindermishandeling.dynamodb.EditionsTable;
import nl.weektegenkindermishandeling.dynamodb.GuardsTable;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.dynamodb.RegistrationsTable;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.lambda.LambdaFunction;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.mail.MailsForChange;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.report.ReportCompiler;

/**
 * Looks every minute for what is due: registrations that were not confirmed, mails of a date, mails
 * that wait; now and then it counts registrations. Each of them is done even if another fails.
 */
public final class ScheduleFunction extends LambdaFunction {
  private static final Duration LONGEST = Duration.ofSeconds(50);

  /** A mail that is being sent, and what comes after the sweep. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  /** Fifty mails into the outbox. */
  private static final Duration PAGE_OF_ANNOUNCEMENTS = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How often registrations are counted for the dashboard. */
  private static final int MINUTES_BETWEEN_COUNTS = 10;

  private final Expiry expiry;
  private final Announcements announcements;
  private final AfterTheWeek afterTheWeek;
  private final Sweep sweep;
  private final RegistrationLists registrations;
  private final Editions editions;
  private final Clock clock;

  /** For Lambda. */
  public ScheduleFunction() {
    this(FunctionContext.ofProcess());
  }

  /** For those who run the functions elsewhere. */
  public ScheduleFunction(FunctionContext context) {
    super(context.log(FunctionName.SCHEDULE));
    this.editions = context.editions();
    this.clock = context.clock();
    Database database =
        context.database(
            RegistrationsTable.DEFINITION,
            ActivitiesTable.DEFINITION,
            EditionsTable.DEFINITION,
            OutboxTable.DEFINITION,
            GuardsTable.DEFINITION);
    Outbox outbox = new DynamoDbOutbox(database, editions);
    this.registrations = new DynamoDbRegistrationLists(database, editions);
    this.sweep = new Sweep(outbox, DeliveryComposition.delivery(context), clock);
    this.expiry =
        new Expiry(
            registrations,
            new ChangeRecorder(
                new DynamoDbRegistrations(database, editions), new MailsForChange(context::newId)),
            editions,
            clock,
            context::newToken);
    OnceTasks once = new DynamoDbOnceTasks(database);
    this.afterTheWeek =
        new AfterTheWeek(
            new ReportCompiler(registrations, new DynamoDbProgramme(database, editions)),
            new DynamoDbReports(database),
            new DynamoDbWaysToOrganisers(database, editions),
            once,
            editions,
            clock);
    this.announcements =
        new Announcements(
            outbox,
            registrations,
            new DynamoDbDeskFiles(database),
            once,
            editions,
            context.settings().list(Settings.DIGEST_ADDRESSES),
            context::newToken,
            clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String requestId = context.getAwsRequestId();
    Map<String, Runnable> tasks = new LinkedHashMap<>();
    tasks.put("expiry", expiry::run);
    tasks.put("sweep", () -> sweep(requestId, left(context)));
    tasks.put("week-ahead", () -> announcements.weekAhead(end(context)));
    tasks.put("invitations", () -> announcements.invitations(end(context)));
    tasks.put("outcomes", () -> announcements.outcomes(end(context)));
    tasks.put("digest", announcements::digest);
    tasks.put("report", afterTheWeek::freezeReports);
    tasks.put("contacts", () -> afterTheWeek.endContacts(end(context)));
    if (clock.instant().atOffset(ZoneOffset.UTC).getMinute() % MINUTES_BETWEEN_COUNTS == 0) {
      tasks.put("counts", () -> count(requestId));
    }
    long failed =
        tasks.entrySet().stream()
            .filter(task -> !run(task.getKey(), requestId, task.getValue()))
            .count();
    output.write(Json.write(Document.build().put("failed", failed).done()));
    if (failed > 0) {
      throw new IllegalStateException("not all could be done; the log tells what"); // for the alarm
    }
  }

  private void sweep(String requestId, Duration time) {
    sweep.run(clock.instant().plus(time), PATIENCE, new MailLog(log(), requestId));
  }

  /** A line that the dashboard reads. */
  private void count(String requestId) {
    String edition = editions.current().id();
    log().info("registrations", requestId, Map.of("states", registrations.countByState(edition)));
  }

  private boolean run(String what, String requestId, Runnable task) {
    try {
      task.run();
      return true;
    } catch (RuntimeException failure) {
      log().error(what + "-failed", requestId, failure);
      return false;
    }
  }

  private Instant end(Context context) {
    return clock
        .instant()
        .plus(Duration.ofMillis(context.getRemainingTimeInMillis()).minus(PAGE_OF_ANNOUNCEMENTS));
  }

  private static Duration left(Context context) {
    Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
    return left.compareTo(LONGEST) < 0 ? left : LONGEST;
  }

  /** Looks for what is due without a mail to send. */
  @Override
  protected void prime() {
    sweep.run(clock.instant(), Duration.ZERO, new MailLog(log(), "none"));
  }
}
