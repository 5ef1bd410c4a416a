package nl.weektegenkindermishandeling.local.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
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
import nl.weektegenkindermishandeling.delivery.Delivery;
import nl.weektegenkindermishandeling.delivery.Outcome;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.event.ScheduleFunction;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.local.adapters.EmbeddedBackend;
import nl.weektegenkindermishandeling.local.adapters.Parts;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.ValidForms;
import nl.weektegenkindermishandeling.local.lambda.CallContext;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.Registration;
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
  private final Parts parts;
  private final ScheduleFunction schedule;

  private LifeBenchmark(EmbeddedBackend backend, PrintStream out) {
    this.out = out;
    parts = new Parts(context(backend, NOW));
    // A minute later, since registrations are counted in some minutes alone.
    schedule = new ScheduleFunction(context(backend, NOW.plus(Duration.ofMinutes(1))));
  }

  private FunctionContext context(EmbeddedBackend backend, Instant moment) {
    return new FunctionContext(
        backend.settings(Map.of()),
        Clock.fixed(moment, ZoneOffset.UTC),
        new SplittableRandom(1),
        new FunctionContext.Outside(
            settings -> meter.client(backend.dynamoDb()), time -> {}, System.out));
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
            Ulid.random(parts.clock(), parts.random()),
            ValidForms.parse(
                Forms.aTheatreShow().withEmail("life-" + number + "@example.org").body().values(),
                EDITION),
            EDITION,
            Token.random(parts.random()),
            NOW,
            false);
    String id = registered.after().id();
    step("register", () -> parts.registrations().register(registered, Optional.empty()));
    step("confirm", () -> confirm(found(id), registered.confirmToken()));
    step("approve", () -> save((Change) found(id).decide(APPROVE, parts.step(EDITION, NOW))));
    for (String mail : parts.outbox().due(10)) {
      meter.read();
      step("mail", () -> send(mail));
    }
    step("a minute of the schedule", this::minute);
    step("counts by state", () -> parts.registrationLists().countByState(found(id).edition()));
  }

  private void send(String mail) {
    Delivery.Delivered delivered =
        parts.delivery().deliver(mail, Duration.ofMinutes(1)).orElseThrow();
    if (!(delivered.outcome() instanceof Outcome.Sent)) {
      throw new IllegalStateException("a mail was not sent: " + delivered.outcome());
    }
  }

  private void confirm(Registration registration, Token token) {
    save(
        (Change)
            registration.confirm(
                token,
                Parts.HERE,
                parts.step(EDITION, NOW, registration.id(), registration.form())));
  }

  private void minute() {
    try {
      schedule.handleRequest(
          InputStream.nullInputStream(), OutputStream.nullOutputStream(), new CallContext("test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private Registration found(String id) {
    return parts.registrations().find(id).orElseThrow();
  }

  private void save(Change change) {
    if (!parts.registrations().save(change)) {
      throw new IllegalStateException("not saved");
    }
  }
}
