package nl.weektegenkindermishandeling.local.benchmark;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.local.dynamodb.LocalDynamoDb;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.ses.Mailbox;
import nl.weektegenkindermishandeling.local.ses.SesEndpoint;
import nl.weektegenkindermishandeling.local.ses.SesFaults;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Circumstances;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.HintFinder;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.Token;
import nl.weektegenkindermishandeling.registration.Ulid;
import nl.weektegenkindermishandeling.registration.Verdict;

/** What the steps of a registration cost at DynamoDB, and each mail: calls and units. */
final class LifeBenchmark {
  private static final Edition EDITION = Edition.of(2027);
  private static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");

  private final MeteredClient meter = new MeteredClient();
  private final PrintStream out;
  private final Wiring wiring;
  private final Circumstances circumstances;

  private LifeBenchmark(LocalDynamoDb dynamoDb, SesEndpoint ses, PrintStream out) {
    this.out = out;
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "AWS_REGION",
                LocalDynamoDb.REGION.id(),
                Settings.EDITION,
                EDITION.id(),
                Settings.WEBSITE_URL,
                "https://www.campaign.example",
                Settings.EDITOR_URL,
                "https://www.campaign.example/redactie",
                Settings.SENDER_ADDRESS,
                "noreply@campaign.example",
                Settings.CONFIGURATION_SET,
                "local",
                Settings.SENDING_RATE,
                "500",
                Settings.DYNAMODB_ENDPOINT,
                dynamoDb.endpoint().toString(),
                Settings.SES_ENDPOINT,
                ses.uri().toString()));
    Tables.DEFINITIONS.forEach(table -> variables.put(table.variable(), table.name()));
    wiring =
        new Wiring(
            new Settings(variables),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SplittableRandom(1),
            new Wiring.Surroundings(usual -> meter.client(dynamoDb), time -> {}));
    circumstances =
        new Circumstances(
            EDITION,
            NOW,
            () -> Token.random(wiring.random()),
            new HintFinder(wiring.registrationLists()));
  }

  static void run(PrintStream out) {
    try (LocalDynamoDb dynamoDb = LocalDynamoDb.start(Optional.empty());
        SesEndpoint ses =
            SesEndpoint.start(
                new Mailbox(Optional.empty(), Clock.systemUTC()),
                new SesFaults(new SplittableRandom(1)),
                event -> {})) {
      dynamoDb.createTables();
      new LifeBenchmark(dynamoDb, ses, out).life();
    }
  }

  private void life() {
    out.printf("%nA registration, step by step%n");
    out.println("| step | calls | read units | write units |");
    out.println("| --- | ---: | ---: | ---: |");
    meter.read();
    Change.Registered registered =
        Registration.register(
            Ulid.random(wiring.clock(), wiring.random()),
            RegistrationForm.read(Forms.aTheatreShow().body(), EDITION.regions()),
            EDITION,
            Token.random(wiring.random()),
            NOW);
    wiring.registrations().register(registered, Optional.empty());
    row("register");
    String id = registered.after().id();
    save((Change) found(id).confirm(registered.confirmToken(), circumstances));
    row("confirm");
    save(
        (Change)
            found(id).decide(new Decision(Verdict.APPROVE, "editor", null, null), circumstances));
    row("approve");
    List<String> due = wiring.outbox().due(10);
    meter.read();
    due.forEach(mail -> wiring.delivery().deliver(mail, Duration.ofMinutes(1)));
    row(due.size() + " mails");
    wiring.expiry().run();
    wiring.outbox().due(10);
    row("a minute of the schedule");
  }

  private Registration found(String id) {
    return wiring.registrations().find(id).orElseThrow();
  }

  private void save(Change change) {
    if (!wiring.registrations().save(change)) {
      throw new IllegalStateException("not saved");
    }
  }

  private void row(String step) {
    MeteredClient.Reading cost = meter.read();
    out.printf("| %s | %d | %.1f | %.1f |%n", step, cost.calls(), cost.units(), cost.written());
  }
}
