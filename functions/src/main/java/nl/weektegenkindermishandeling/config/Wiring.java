package nl.weektegenkindermishandeling.config;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOutbox;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbProgramme;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrations;
import nl.weektegenkindermishandeling.dynamodb.GuardsTable;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.dynamodb.RegistrationsTable;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.mail.Composition;
import nl.weektegenkindermishandeling.mail.Delivery;
import nl.weektegenkindermishandeling.mail.Website;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.Ulid;
import nl.weektegenkindermishandeling.ses.SesMailer;

/**
 * Puts the parts of each function together. A part that a function does not ask for needs no
 * settings.
 */
public final class Wiring {
  private final Settings settings;
  private final Clock clock;
  private final RandomGenerator random;

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
    settings.require("AWS_REGION", ActivitiesTable.DEFINITION.variable());
    return new DynamoDbProgramme(Clients.dynamoDb(settings), tables());
  }

  public Registrations registrations() {
    settings.require(
        "AWS_REGION",
        ActivitiesTable.DEFINITION.variable(),
        RegistrationsTable.DEFINITION.variable(),
        OutboxTable.DEFINITION.variable(),
        GuardsTable.DEFINITION.variable());
    return new DynamoDbRegistrations(
        Clients.dynamoDb(settings), tables(), editions(), clock, () -> Ulid.random(clock, random));
  }

  public Delivery delivery() {
    settings.require(
        "AWS_REGION",
        OutboxTable.DEFINITION.variable(),
        Settings.WEBSITE_URL,
        Settings.SENDER_ADDRESS,
        Settings.CONFIGURATION_SET);
    SesMailer.Sender sender =
        new SesMailer.Sender(
            settings.required(Settings.SENDER_ADDRESS),
            settings.required(Settings.CONFIGURATION_SET));
    return new Delivery(
        new DynamoDbOutbox(Clients.dynamoDb(settings), tables(), clock),
        new Composition(new Website(settings.required(Settings.WEBSITE_URL))),
        new SesMailer(Clients.ses(settings), sender));
  }

  private Tables tables() {
    return new Tables(settings::required);
  }
}
