package nl.weektegenkindermishandeling.local.adapters;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.local.dynamodb.LocalDynamoDb;
import nl.weektegenkindermishandeling.local.ses.Mailbox;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import nl.weektegenkindermishandeling.local.ses.SesEndpoint;
import nl.weektegenkindermishandeling.local.ses.SesFaults;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB and SES for some histories, one after the other. */
final class MailWorld implements Backend {
  static final int SEEDS_IN_A_WORLD = 50;

  private final LocalDynamoDb dynamoDb = LocalDynamoDb.start(Optional.empty());
  private final Mailbox mailbox = new Mailbox(Optional.empty(), Clock.systemUTC());
  private volatile RandomGenerator chances = new SplittableRandom(0);
  private final SesFaults sesFaults = new SesFaults(() -> chances.nextLong());
  private final SesEndpoint ses = SesEndpoint.start(mailbox, sesFaults, event -> {});

  MailWorld() {
    dynamoDb.createTables();
  }

  /** What SES does from now on depends on these. */
  void newChances(RandomGenerator random) {
    chances = random;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  SesFaults sesFaults() {
    return sesFaults;
  }

  @Override
  public DynamoDbClient client() {
    return dynamoDb.client();
  }

  @Override
  public String dynamoDbEndpoint() {
    return dynamoDb.endpoint().toString();
  }

  @Override
  public String sesEndpoint() {
    return ses.uri().toString();
  }

  @Override
  public String sentMails() {
    return mailbox.all().stream().map(SentMail::text).collect(joining());
  }

  @Override
  public void close() {
    ses.close();
    dynamoDb.close();
  }
}
