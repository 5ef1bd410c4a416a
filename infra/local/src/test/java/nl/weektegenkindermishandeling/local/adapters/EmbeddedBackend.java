package nl.weektegenkindermishandeling.local.adapters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.local.dynamodb.LocalDynamoDb;
import nl.weektegenkindermishandeling.local.ses.SesFaults;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local and the local SES endpoint, in this JVM, each behind HTTP. */
public final class EmbeddedBackend extends LocalBackend {
  private final LocalDynamoDb dynamoDb;

  public EmbeddedBackend() {
    this(Optional.empty());
  }

  /**
   * @param directory of the tables; empty for memory
   */
  EmbeddedBackend(Optional<Path> directory) {
    super(new SesFaults(RandomGenerator.getDefault()));
    dynamoDb = LocalDynamoDb.start(directory);
    dynamoDb.createTables();
  }

  public LocalDynamoDb dynamoDb() {
    return dynamoDb;
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
  void closeDynamoDb() {
    dynamoDb.close();
  }
}
