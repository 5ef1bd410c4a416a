package nl.weektegenkindermishandeling.dynamodb;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.Settings;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.endpoints.EndpointUrl;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * The tables as one function sees them.
 *
 * @param names the name of a table by its {@link TableDefinition#variable()}
 */
public record Database(DynamoDbClient client, UnaryOperator<String> names, Clock clock) {
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(9);
  private static final int ATTEMPTS = 8;

  /** Eight attempts take two seconds at most: a caller who waits longer has left. */
  private static final BackoffStrategy WHILE_THROTTLED =
      BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofMillis(500));

  /**
   * A client for what these settings name. Its endpoint is named rather than made of rules, at each
   * call anew.
   */
  public static DynamoDbClient client(Settings settings) {
    AwsSettings aws = new AwsSettings(settings);
    URI endpoint =
        aws.endpoint(Settings.DYNAMODB_ENDPOINT)
            .orElseGet(() -> URI.create("https://dynamodb." + aws.region() + ".amazonaws.com"));
    CompletableFuture<Endpoint> resolved =
        CompletableFuture.completedFuture(
            Endpoint.builder().endpointUrl(EndpointUrl.fromUri(endpoint)).build());
    return aws.configured(
            DynamoDbClient.builder(),
            ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .retryStrategy(retryingConflicts()))
        .httpClient(aws.httpClient(ATTEMPT))
        .endpointOverride(endpoint)
        .endpointProvider(parameters -> resolved)
        .build();
  }

  /**
   * Of two transactions that meet at an item DynamoDB cancels one, and the SDK retries none that
   * was cancelled.
   */
  private static RetryStrategy retryingConflicts() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS)
        .throttlingBackoffStrategy(WHILE_THROTTLED)
        .retryOnException(failure ->
            failure instanceof TransactionConflictException
                || (failure instanceof TransactionCanceledException cancelled
                    && Cancellation.passes(cancelled)))
        .build();
  }

  String table(TableDefinition definition) {
    return names.apply(definition.variable());
  }

  /** An item as it is stored now; without attributes if there is none. */
  Item read(TableDefinition definition, Map<String, AttributeValue> key) {
    return new Item(
        client
            .getItem(get -> get.tableName(table(definition)).key(key).consistentRead(true))
            .item());
  }

  /** Makes all of these writes, or none. */
  void write(List<TransactWriteItem> writes) {
    client.transactWriteItems(transaction -> transaction.transactItems(writes));
  }
}
