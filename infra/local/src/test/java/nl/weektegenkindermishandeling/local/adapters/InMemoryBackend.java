package nl.weektegenkindermishandeling.local.adapters;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.local.dynamodb.CreateTable;
import nl.weektegenkindermishandeling.local.ses.SesFaults;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * The same DynamoDB Local without HTTP between, for tests that call it very often: half the time.
 */
final class InMemoryBackend extends LocalBackend {
  private static final boolean STREAMS = true;

  /** Functions write a line for each call, and there are very many. */
  private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());

  private final AmazonDynamoDBLocal local = DynamoDBEmbedded.create(STREAMS);
  private final DynamoDbClient client = local.dynamoDbClient();

  InMemoryBackend() {
    this(new SesFaults(RandomGenerator.getDefault()));
  }

  /**
   * @param sesFaults what goes wrong at SES
   */
  InMemoryBackend(SesFaults sesFaults) {
    super(sesFaults);
    Tables.DEFINITIONS.forEach(table -> client.createTable(CreateTable.request(table)));
  }

  @Override
  public DynamoDbClient client() {
    return client;
  }

  @Override
  public Parts parts(Clock clock, Map<String, String> more) {
    return parts(clock, RandomGenerator.getDefault(), more, calls -> calls, time -> {});
  }

  /**
   * @param around what stands between the stores and DynamoDB
   * @param sleep waits for so long
   */
  Parts parts(
      Clock clock,
      RandomGenerator random,
      Map<String, String> more,
      UnaryOperator<DynamoDbClient> around,
      Consumer<Duration> sleep) {
    return new Parts(
        new FunctionContext(
            settings(more),
            clock,
            random,
            new FunctionContext.Outside(_ -> around.apply(client), sleep, NOWHERE)));
  }

  /** Nobody calls it: there is no HTTP. */
  @Override
  public String dynamoDbEndpoint() {
    return "http://127.0.0.1:1";
  }

  @Override
  void closeDynamoDb() {
    local.shutdown();
  }
}
