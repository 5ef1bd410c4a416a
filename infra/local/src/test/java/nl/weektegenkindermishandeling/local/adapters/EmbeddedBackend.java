package nl.weektegenkindermishandeling.local.adapters;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.local.dynamodb.LocalDynamoDb;
import nl.weektegenkindermishandeling.local.ses.Mailbox;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import nl.weektegenkindermishandeling.local.ses.SesEndpoint;
import nl.weektegenkindermishandeling.local.ses.SesFaults;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local and the local SES endpoint, in this JVM. */
final class EmbeddedBackend implements Backend {
  private final LocalDynamoDb dynamoDb = LocalDynamoDb.start(Optional.empty());
  private final Mailbox mailbox = new Mailbox(Optional.empty(), Clock.systemUTC());
  private final SesEndpoint ses =
      SesEndpoint.start(mailbox, new SesFaults(RandomGenerator.getDefault()), event -> {});

  EmbeddedBackend() {
    dynamoDb.createTables();
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
