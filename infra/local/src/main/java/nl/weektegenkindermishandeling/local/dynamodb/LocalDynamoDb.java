package nl.weektegenkindermishandeling.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local inside this JVM, for callers on this machine alone. */
public final class LocalDynamoDb implements AutoCloseable {
  public static final Region REGION = Region.EU_WEST_1;
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  /** The SDK signs with the access key, which is a function's name. */
  private static final Pattern CALLER = Pattern.compile("Credential=([^/]+)/");

  /** As {@code DynamoDB_20120810.Query}. */
  private static final String OPERATION = "X-Amz-Target";

  private static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

  private final Set<String> operations = ConcurrentHashMap.newKeySet();
  private volatile long lastWrite = System.nanoTime();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final LocalDynamoDBRequestHandler requestHandler;
  private final Rights rights;
  private final Throttling throttling;

  /** Starts with data in memory, or under a directory. */
  public static LocalDynamoDb start(Optional<Path> directory) {
    try {
      LocalDynamoDb dynamoDb = new LocalDynamoDb(directory);
      dynamoDb.server.start();
      return dynamoDb;
    } catch (Exception e) { // what Jetty declares
      throw new IllegalStateException(
          "DynamoDB Local does not start" + directory.map(path -> " in " + path).orElse(""), e);
    }
  }

  private LocalDynamoDb(Optional<Path> directory) throws Exception {
    directory.ifPresent(LocalDynamoDb::create);
    requestHandler =
        new LocalDynamoDBRequestHandler(
            0, directory.isEmpty(), directory.map(Path::toString).orElse(null), true, false);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setRequestLog((request, response) -> record(request.getHeaders()));
    rights = new Rights(new LocalDynamoDBServerHandler(requestHandler, null));
    throttling = new Throttling(rights);
    server.setHandler(throttling);
  }

  private void record(HttpFields headers) {
    if (operation(headers).filter(WRITES::contains).isPresent()) {
      lastWrite = System.nanoTime();
    }
    if (function(headers).isPresent()) {
      operation(headers).ifPresent(operations::add);
    }
  }

  /** What is asked, as {@code Query}. */
  static Optional<String> operation(HttpFields headers) {
    return Optional.ofNullable(headers.get(OPERATION))
        .map(operation -> operation.substring(operation.indexOf('.') + 1));
  }

  /** Answers in DynamoDB's stead that it does not do what is asked. */
  static void refuse(Response response, Callback callback, byte[] answer) {
    response.setStatus(400);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/x-amz-json-1.0");
    response.write(true, ByteBuffer.wrap(answer), callback);
  }

  /** The function that calls, if it is not the system itself or a test. */
  static Optional<FunctionName> function(HttpFields headers) {
    return Optional.ofNullable(headers.get(HttpHeader.AUTHORIZATION))
        .map(CALLER::matcher)
        .filter(Matcher::find)
        .map(caller -> caller.group(1))
        .flatMap(key ->
            Stream.of(FunctionName.values()).filter(name -> name.text().equals(key)).findFirst());
  }

  /** Whether nothing was written for so long. */
  public boolean isQuietFor(Duration time) {
    return System.nanoTime() - lastWrite > time.toNanos();
  }

  /** The operations that functions called, as {@code Query}. */
  public Set<String> operations() {
    return Set.copyOf(operations);
  }

  /** What functions asked and their role in AWS does not allow; they were refused. */
  public Set<String> refused() {
    return rights.refused();
  }

  /** From now on this part of what functions ask is throttled. */
  public void throttle(double part) {
    throttling.set(part);
  }

  private static void create(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  /** A client whose calls a test can watch. */
  public DynamoDbClient client(ExecutionInterceptor... watchers) {
    return DynamoDbClient.builder()
        .region(REGION)
        .endpointOverride(endpoint())
        .credentialsProvider(CREDENTIALS)
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(configuration ->
            Arrays.stream(watchers).forEach(configuration::addExecutionInterceptor))
        .build();
  }

  public DynamoDbStreamsClient streamsClient() {
    return DynamoDbStreamsClient.builder()
        .region(REGION)
        .endpointOverride(endpoint())
        .credentialsProvider(CREDENTIALS)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /** Makes the tables that are not there yet, under the names of their definitions. */
  public void createTables() {
    try (DynamoDbClient client = client()) {
      for (TableDefinition table : Tables.DEFINITIONS) {
        create(client, table);
      }
    }
  }

  private static void create(DynamoDbClient client, TableDefinition table) {
    try {
      client.createTable(CreateTable.request(table));
    } catch (ResourceInUseException e) { // it is there from an earlier run
      addIndexes(client, table);
    }
  }

  /** Those that the table did not have when it was made; one at a time, as DynamoDB does. */
  private static void addIndexes(DynamoDbClient client, TableDefinition table) {
    for (TableDefinition.Index index : table.indexes()) {
      if (indexes(client, table).noneMatch(each -> each.indexName().equals(index.name()))) {
        client.updateTable(CreateTable.adding(table, index));
        while (indexes(client, table).anyMatch(each -> each.indexStatus() != IndexStatus.ACTIVE)) {
          LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
      }
    }
  }

  private static Stream<GlobalSecondaryIndexDescription> indexes(
      DynamoDbClient client, TableDefinition table) {
    return client
        .describeTable(describe -> describe.tableName(table.name()))
        .table()
        .globalSecondaryIndexes()
        .stream();
  }

  @Override
  public void close() {
    try {
      server.stop();
      requestHandler.shutdown();
    } catch (Exception e) { // what Jetty declares
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
  }
}
