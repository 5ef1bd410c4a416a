package nl.weektegenkindermishandeling.config;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbManageLinks;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOutbox;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbProgramme;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrationLists;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrations;
import nl.weektegenkindermishandeling.dynamodb.GuardsTable;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.dynamodb.RegistrationsTable;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.mail.AskedLinks;
import nl.weektegenkindermishandeling.mail.Composition;
import nl.weektegenkindermishandeling.mail.Correspondence;
import nl.weektegenkindermishandeling.mail.Delivery;
import nl.weektegenkindermishandeling.mail.Outbox;
import nl.weektegenkindermishandeling.mail.Website;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.registration.Circumstances;
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
  private @Nullable DynamoDbClient client;

  public Wiring(Settings settings, Clock clock, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /** The parts of this process. */
  public static Wiring ofProcess() {
    return new Wiring(Settings.ofProcess(), Clock.systemUTC(), new Randomness(SecureRandom::new));
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
        Settings.SENDER_ADDRESS,
        Settings.CONFIGURATION_SET);
    SesMailer.Sender sender =
        new SesMailer.Sender(
            settings.required(Settings.SENDER_ADDRESS),
            settings.required(Settings.CONFIGURATION_SET));
    return new Delivery(
        outbox(),
        new AskedLinks(registrationLists(), manageLinks(), this::newToken),
        new Composition(website()),
        new SesMailer(Clients.ses(settings), sender));
  }

  public Website website() {
    return new Website(settings.required(Settings.WEBSITE_URL));
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
      client = Clients.dynamoDb(settings);
    }
    return client;
  }

  private Tables tables() {
    return new Tables(settings::required);
  }
}
