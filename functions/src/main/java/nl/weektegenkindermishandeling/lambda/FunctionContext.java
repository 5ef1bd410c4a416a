package nl.weektegenkindermishandeling.lambda;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.Log;
import nl.weektegenkindermishandeling.config.Randomness;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.dynamodb.Database;
import nl.weektegenkindermishandeling.dynamodb.EditionsTable;
import nl.weektegenkindermishandeling.dynamodb.Overload;
import nl.weektegenkindermishandeling.dynamodb.RehearsalClient;
import nl.weektegenkindermishandeling.dynamodb.StoredEditions;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.SeededEditions;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.identity.Ulid;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Settings, clock and clients of which a function composes its parts. */
public final class FunctionContext {
  private final Settings settings;
  private final Clock clock;
  private final RandomGenerator random;
  private final Outside outside;
  private final boolean rehearsal;
  private @Nullable DynamoDbClient client;
  private @Nullable StoredEditions editions;

  public FunctionContext(Settings settings, Clock clock, RandomGenerator random) {
    this(settings, clock, random, Outside.usual(Clock.systemUTC(), System.out));
  }

  public FunctionContext(Settings settings, Clock clock, RandomGenerator random, Outside outside) {
    this(settings, clock, random, outside, false);
  }

  private FunctionContext(
      Settings settings, Clock clock, RandomGenerator random, Outside outside, boolean rehearsal) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.outside = outside;
    this.rehearsal = rehearsal;
  }

  /**
   * The context of a function that goes its way before a snapshot, while registration is open:
   * nothing is stored, counted or logged, unless it fails. It has the connections of this one.
   */
  public FunctionContext rehearsal() {
    Map<String, String> variables = new HashMap<>(settings.variables());
    variables.remove(Settings.PROOF_OF_WORK); // takes seconds to bring
    DynamoDbClient connected = connected();
    Edition edition = seeds().current();
    return new FunctionContext(
        new Settings(variables),
        Clock.fixed(edition.opensAt(), clock.getZone()),
        random,
        new Outside(
            each -> new RehearsalClient(connected, edition), outside.sleep(), outside.logs()),
        true);
  }

  /**
   * What is outside of a function.
   *
   * @param dynamoDb connects
   * @param sleep waits for so long
   * @param logs where the function writes its lines
   */
  public record Outside(
      Function<Settings, DynamoDbClient> dynamoDb, Consumer<Duration> sleep, PrintStream logs) {
    private static final Duration PIECE = Duration.ofMillis(500);

    /**
     * What a function has in AWS.
     *
     * @param clock by which it waits
     */
    public static Outside usual(Clock clock, PrintStream logs) {
      return new Outside(Database::client, time -> sleep(time, clock), logs);
    }

    /** In pieces, since a clock can be moved meanwhile. */
    private static void sleep(Duration time, Clock clock) {
      Instant end = clock.instant().plus(time);
      Duration left = time;
      while (left.isPositive() && !Thread.currentThread().isInterrupted()) {
        LockSupport.parkNanos(Math.min(left.toNanos(), PIECE.toNanos()));
        left = Duration.between(clock.instant(), end);
      }
    }
  }

  /** The context of this process, by its environment. */
  public static FunctionContext ofProcess() {
    return of(Settings.ofProcess(), System.out);
  }

  /** The context of a function with these settings, at the time of this machine. */
  public static FunctionContext of(Settings settings, PrintStream logs) {
    Clock clock = settings.clock(Clock.systemUTC());
    return new FunctionContext(
        settings, clock, new Randomness(SecureRandom::new), Outside.usual(clock, logs));
  }

  public Settings settings() {
    return settings;
  }

  public Clock clock() {
    return clock;
  }

  public RandomGenerator random() {
    return random;
  }

  public void sleep(Duration time) {
    outside.sleep().accept(time);
  }

  /** The editions as chief editors set them, and what organisers accepted. */
  public synchronized StoredEditions editions() {
    if (editions == null) {
      SeededEditions seeds = seeds();
      editions = new StoredEditions(database(EditionsTable.DEFINITION), seeds);
    }
    return editions;
  }

  /** The editions as they were deployed. */
  public SeededEditions seeds() {
    return settings.require(Settings.EDITION).editions();
  }

  /** Some tables. A variable that names one and is missing is told now. */
  public synchronized Database database(TableDefinition... tables) {
    settings.require(AwsSettings.REGION);
    settings.require(Stream.of(tables).map(TableDefinition::variable).toArray(String[]::new));
    return new Database(connected(), settings::required, clock);
  }

  private synchronized DynamoDbClient connected() {
    if (client == null) {
      client = outside.dynamoDb().apply(settings);
    }
    return client;
  }

  /** Whether a failure passes when less is asked. */
  public boolean isOverload(Throwable failure) {
    return Overload.causes(failure);
  }

  public Token newToken() {
    return Token.random(random);
  }

  public String newId() {
    return Ulid.random(clock, random);
  }

  /** The lines that a function writes. */
  public Log log(FunctionName function) {
    Log log =
        new Log(
            function.text(), clock, outside.logs(), settings.optional(Settings.METRICS_NAMESPACE));
    return rehearsal ? log.ofFailuresAlone() : log;
  }
}
