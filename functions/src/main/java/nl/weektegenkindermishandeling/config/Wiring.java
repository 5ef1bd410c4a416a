package nl.weektegenkindermishandeling.config;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbAddressBook;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbCallCounter;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbManageLinks;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbMilestones;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOutbox;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbProgramme;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrationLists;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrations;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbSendingRate;
import nl.weektegenkindermishandeling.dynamodb.GuardsTable;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.dynamodb.RegistrationsTable;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.mail.AddressBook;
import nl.weektegenkindermishandeling.mail.Announcements;
import nl.weektegenkindermishandeling.mail.AskedLinks;
import nl.weektegenkindermishandeling.mail.Composition;
import nl.weektegenkindermishandeling.mail.Correspondence;
import nl.weektegenkindermishandeling.mail.Delivery;
import nl.weektegenkindermishandeling.mail.Mailer;
import nl.weektegenkindermishandeling.mail.Outbox;
import nl.weektegenkindermishandeling.mail.Sweep;
import nl.weektegenkindermishandeling.mail.Website;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.registration.CallCounter;
import nl.weektegenkindermishandeling.registration.Circumstances;
import nl.weektegenkindermishandeling.registration.Expiry;
import nl.weektegenkindermishandeling.registration.HintFinder;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.Token;
import nl.weektegenkindermishandeling.registration.Ulid;
import nl.weektegenkindermishandeling.ses.SesMailer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Puts the parts of each function together. A part that a function does not ask for needs no
 * settings.
 */
public final class Wiring {
  private final Settings settings;
  private final Clock clock;
  private final RandomGenerator random;
  private final Surroundings surroundings;
  private @Nullable DynamoDbClient client;

  public Wiring(Settings settings, Clock clock, RandomGenerator random) {
    this(settings, clock, random, Surroundings.USUAL);
  }

  public Wiring(Settings settings, Clock clock, RandomGenerator random, Surroundings surroundings) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.surroundings = surroundings;
  }

  /**
   * What stands between the parts and the world.
   *
   * @param dynamoDb wraps the client
   * @param sleep waits for so long
   */
  public record Surroundings(UnaryOperator<DynamoDbClient> dynamoDb, Consumer<Duration> sleep) {
    static final Surroundings USUAL =
        new Surroundings(client -> client, time -> LockSupport.parkNanos(time.toNanos()));
  }

  /** The parts of this process. */
  public static Wiring ofProcess() {
    Settings settings = Settings.ofProcess();
    return new Wiring(
        settings,
        Clock.offset(Clock.systemUTC(), settings.clockOffset()),
        new Randomness(SecureRandom::new));
  }

  public Clock clock() {
    return clock;
  }

  public RandomGenerator random() {
    return random;
  }

  public Editions editions() {
    return settings.require(Settings.EDITION).editions();
  }

  public Programme programme() {
    requireTables(ActivitiesTable.DEFINITION);
    return new DynamoDbProgramme(dynamoDb(), tables());
  }

  public Registrations registrations() {
    requireTables(
        ActivitiesTable.DEFINITION,
        RegistrationsTable.DEFINITION,
        OutboxTable.DEFINITION,
        GuardsTable.DEFINITION);
    return new DynamoDbRegistrations(
        dynamoDb(), tables(), editions(), clock, new Correspondence(this::newId));
  }

  public RegistrationLists registrationLists() {
    requireTables(RegistrationsTable.DEFINITION);
    return new DynamoDbRegistrationLists(dynamoDb(), tables(), editions(), clock);
  }

  public ManageLinks manageLinks() {
    requireTables(GuardsTable.DEFINITION);
    return new DynamoDbManageLinks(dynamoDb(), tables(), clock);
  }

  public Outbox outbox() {
    requireTables(OutboxTable.DEFINITION, GuardsTable.DEFINITION);
    return new DynamoDbOutbox(dynamoDb(), tables(), clock);
  }

  /** What a step in a registration's life needs to know, for registrations of an edition. */
  public Function<String, Circumstances> circumstances() {
    Editions editions = editions();
    HintFinder hints = new HintFinder(registrationLists());
    return edition ->
        new Circumstances(
            editions.find(edition).orElseThrow(), clock.instant(), this::newToken, hints);
  }

  public Delivery delivery() {
    settings.require(
        "AWS_REGION",
        Settings.EDITION,
        OutboxTable.DEFINITION.variable(),
        RegistrationsTable.DEFINITION.variable(),
        GuardsTable.DEFINITION.variable(),
        Settings.WEBSITE_URL,
        Settings.EDITOR_URL,
        Settings.SENDER_ADDRESS,
        Settings.CONFIGURATION_SET,
        Settings.SENDING_RATE);
    return new Delivery(
        outbox(),
        addressBook(),
        new DynamoDbSendingRate(dynamoDb(), tables(), clock, settings.sendingRate()),
        registrationLists(),
        new AskedLinks(registrationLists(), manageLinks(), this::newToken),
        new Composition(
            new Website(
                settings.required(Settings.WEBSITE_URL), settings.required(Settings.EDITOR_URL))),
        mailer(),
        new Delivery.Moments(clock, random, surroundings.sleep()));
  }

  public Mailer mailer() {
    settings.require("AWS_REGION", Settings.SENDER_ADDRESS, Settings.CONFIGURATION_SET);
    return new SesMailer(
        Clients.ses(settings),
        new SesMailer.Sender(
            settings.required(Settings.SENDER_ADDRESS),
            settings.required(Settings.CONFIGURATION_SET)));
  }

  public Sweep sweep() {
    return new Sweep(outbox(), delivery(), clock);
  }

  public Expiry expiry() {
    return new Expiry(registrations(), registrationLists(), editions(), circumstances());
  }

  public Announcements announcements() {
    requireTables(GuardsTable.DEFINITION);
    return new Announcements(
        outbox(),
        registrationLists(),
        new DynamoDbMilestones(dynamoDb(), tables(), clock),
        editions(),
        settings.list(Settings.DIGEST_ADDRESSES),
        this::newToken,
        clock);
  }

  public AddressBook addressBook() {
    requireTables(GuardsTable.DEFINITION);
    return new DynamoDbAddressBook(dynamoDb(), tables(), clock);
  }

  public CallCounter callCounter() {
    requireTables(GuardsTable.DEFINITION);
    return new DynamoDbCallCounter(dynamoDb(), tables());
  }

  public List<String> edgeKeys() {
    return settings.list(Settings.EDGE_KEYS);
  }

  /** What visitors of the website must know now. */
  public Optional<String> notice() {
    return settings.optional(Settings.NOTICE);
  }

  public List<String> allowedOrigins() {
    return settings.allowedOrigins();
  }

  /** Tells failures of a table that is called more than it takes now. */
  public Predicate<Throwable> overload() {
    return Overload::causes;
  }

  /** The lines that a function writes. */
  public Log log(String function) {
    return new Log(function, clock, System.out, settings.optional(Settings.METRICS_NAMESPACE));
  }

  public OptionalInt callsOfOne() {
    return settings.limit(Settings.RATE_LIMIT_PER_ADDRESS);
  }

  public OptionalInt callsOfAll() {
    return settings.limit(Settings.RATE_LIMIT_TOTAL);
  }

  public String feedbackTopic() {
    return settings.required(Settings.FEEDBACK_TOPIC);
  }

  /** The website, for pages of visitors. */
  public Links links() {
    String url = settings.required(Settings.WEBSITE_URL);
    return new Links(new Website(url, url)::activityPage);
  }

  private Token newToken() {
    return Token.random(random);
  }

  private String newId() {
    return Ulid.random(clock, random);
  }

  private void requireTables(TableDefinition... definitions) {
    settings.require("AWS_REGION");
    settings.require(Stream.of(definitions).map(TableDefinition::variable).toArray(String[]::new));
  }

  /** One client for all parts of a function: each has its own connections. */
  private synchronized DynamoDbClient dynamoDb() {
    if (client == null) {
      client = surroundings.dynamoDb().apply(Clients.dynamoDb(settings));
    }
    return client;
  }

  private Tables tables() {
    return new Tables(settings::required);
  }
}
