package nl.weektegenkindermishandeling.config;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * The SDK's clients. Region, credentials and HTTP client are named rather than found: searching for
 * them is a good part of a cold start.
 */
final class Clients {
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(9);

  /**
   * SES may accept a mail and answer late. Giving up early and asking again would send it twice;
   * the outbox knows when to ask again.
   */
  private static final Duration SENDING = Duration.ofSeconds(20);

  private static final int ATTEMPTS = 8;

  /** Of items of a cancelled transaction that do not stand in the way of another attempt. */
  private static final Set<String> HARMLESS = Set.of("None", "TransactionConflict");

  private Clients() {}

  static DynamoDbClient dynamoDb(Settings settings) {
    return DynamoDbClient.builder()
        .region(region(settings))
        .credentialsProvider(credentials(settings))
        .httpClient(httpClient(ATTEMPT))
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .retryStrategy(retryingConflicts())
                .build())
        .applyMutation(builder ->
            endpoint(settings, Settings.DYNAMODB_ENDPOINT).ifPresent(builder::endpointOverride))
        .build();
  }

  static SesClient ses(Settings settings) {
    return SesClient.builder()
        .region(region(settings))
        .credentialsProvider(credentials(settings))
        .httpClient(httpClient(SENDING))
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .apiCallTimeout(SENDING)
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .build())
        .applyMutation(builder ->
            endpoint(settings, Settings.SES_ENDPOINT).ifPresent(builder::endpointOverride))
        .build();
  }

  private static Region region(Settings settings) {
    return Region.of(settings.required("AWS_REGION"));
  }

  /**
   * A function with SnapStart gets its credentials from an address, since those in variables would
   * be in the snapshot.
   */
  private static AwsCredentialsProvider credentials(Settings settings) {
    return settings.optional("AWS_CONTAINER_CREDENTIALS_FULL_URI").isPresent()
        ? ContainerCredentialsProvider.create()
        : EnvironmentVariableCredentialsProvider.create();
  }

  private static Optional<URI> endpoint(Settings settings, String name) {
    return settings.optional(name).map(URI::create);
  }

  /**
   * Two transactions that meet at one item are nobody's fault, but the SDK retries none that was
   * cancelled.
   */
  private static RetryStrategy retryingConflicts() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS)
        .retryOnException(Clients::isWorthARetry)
        .build();
  }

  private static boolean isWorthARetry(Throwable failure) {
    return failure instanceof TransactionConflictException
        || (failure instanceof TransactionCanceledException cancelled
            && cancelled.hasCancellationReasons()
            && cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .allMatch(code -> HARMLESS.contains(code) || Overload.REASONS.contains(code)));
  }

  /** The CRT client starts fastest, but the zip has its native code for Lambda's platform alone. */
  private static SdkHttpClient httpClient(Duration socketTimeout) {
    return hasNativeCode()
        ? AwsCrtHttpClient.builder().connectionTimeout(ATTEMPT).build()
        : UrlConnectionHttpClient.builder()
            .connectionTimeout(ATTEMPT)
            .socketTimeout(socketTimeout)
            .build();
  }

  private static boolean hasNativeCode() {
    String platform =
        switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
          case "aarch64" -> "armv8";
          case "amd64" -> "x86_64";
          default -> "none";
        };
    String library = "/linux/" + platform + "/glibc/libaws-crt-jni.so";
    return "Linux".equals(System.getProperty("os.name"))
        && Clients.class.getResource(library) != null;
  }
}
