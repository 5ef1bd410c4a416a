package nl.weektegenkindermishandeling.local.benchmark;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.local.adapters.EmbeddedBackend;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Circumstances;
import nl.weektegenkindermishandeling.registration.Decision;
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

  private LifeBenchmark(EmbeddedBackend backend, PrintStream out) {
    this.out = out;
    wiring =
        new Wiring(
            backend.settings(Map.of()),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SplittableRandom(1),
            new Wiring.Surroundings(usual -> meter.client(backend.dynamoDb()), time -> {}));
    circumstances = wiring.circumstances().apply(EDITION.id());
  }

  static void run(PrintStream out) {
    try (EmbeddedBackend backend = new EmbeddedBackend()) {
      new LifeBenchmark(backend, out).life();
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
