package nl.weektegenkindermishandeling.local.benchmark;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.local.adapters.EmbeddedBackend;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.delivery.Delivery;
import nl.weektegenkindermishandeling.delivery.Sweep;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.StepContext;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.registration.Verdict;

/**
 * What the steps of a registration cost, each mail, and a minute of the schedule: calls and units
 * at DynamoDB, and time.
 */
final class LifeBenchmark {
  private static final Edition EDITION = Edition.of(2027);
  private static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");

  private static final Decision APPROVE = new Decision(Verdict.APPROVE, "editor", null, null);
  private static final int LIVES = 100;

  private final Map<String, MeteredClient.Reading> costs = new LinkedHashMap<>();
  private final Map<String, List<Double>> times = new HashMap<>();
  private final MeteredClient meter = new MeteredClient();
  private final PrintStream out;
  private final Wiring wiring;
  private final StepContext circumstances;

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
      new LifeBenchmark(backend, out).print();
    }
  }

  private void print() {
    for (int life = 0; life < LIVES; life++) {
      life(life);
    }
    out.printf("%nA registration, step by step%n");
    out.println("| step | calls | read units | write units | median ms |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    costs.forEach((step, cost) ->
        out.printf(
            Locale.ROOT,
            "| %s | %d | %.1f | %.1f | %.1f |%n",
            step,
            cost.calls(),
            cost.units(),
            cost.written(),
            median(step)));
  }

  private void life(int number) {
    Change.Registered registered =
        Registration.register(
            Ulid.random(wiring.clock(), wiring.random()),
            RegistrationForm.read(
                Forms.aTheatreShow().withEmail("life-" + number + "@example.org").body(),
                EDITION.regions()),
            EDITION,
            Token.random(wiring.random()),
            NOW);
    String id = registered.after().id();
    step("register", () -> wiring.registrations().register(registered, Optional.empty()));
    step(
        "confirm",
        () -> save((Change) found(id).confirm(registered.confirmToken(), circumstances)));
    step("approve", () -> save((Change) found(id).decide(APPROVE, circumstances)));
    for (String mail : wiring.outbox().due(10)) {
      meter.read();
      step("mail", () -> wiring.delivery().deliver(mail, Duration.ofMinutes(1)));
    }
    step("a minute of the schedule", this::minute);
    step("counts by state", () -> wiring.registrationLists().countByState(found(id).edition()));
  }

  /** As the Schedule function does it. */
  private void minute() {
    Instant end = NOW.plus(Duration.ofMinutes(1));
    wiring.expiry().run();
    wiring.sweep().run(end, Duration.ZERO, new Silence());
    wiring.announcements().weekAhead(end);
    wiring.announcements().invitations(end);
    wiring.announcements().digest();
  }

  /** What it costs the first time, and how long it takes each time. */
  private void step(String name, Runnable action) {
    long start = System.nanoTime();
    action.run();
    times.computeIfAbsent(name, step -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
    costs.putIfAbsent(name, meter.read());
  }

  /** Of the second half, after a warm-up. */
  private double median(String step) {
    List<Double> all = times.getOrDefault(step, List.of());
    List<Double> warm = all.subList(all.size() / 2, all.size()).stream().sorted().toList();
    return warm.get(warm.size() / 2);
  }

  private record Silence() implements Sweep.Listener {
    @Override
    public void delivered(String mailId, Delivery.Delivered delivered) {}

    @Override
    public void failed(RuntimeException failure) {
      throw failure;
    }
  }

  private Registration found(String id) {
    return wiring.registrations().find(id).orElseThrow();
  }

  private void save(Change change) {
    if (!wiring.registrations().save(change)) {
      throw new IllegalStateException("not saved");
    }
  }
}
