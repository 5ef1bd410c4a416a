package nl.weektegenkindermishandeling.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * What the SDK's clients are made of. Region, credentials and HTTP client are named rather than
 * found: searching for them is a good part of a cold start.
 */
public record AwsSettings(Settings settings) {
  public static final String REGION = "AWS_REGION";
  public static final String ACCESS_KEY = "AWS_ACCESS_KEY_ID";
  public static final String SECRET_KEY = "AWS_SECRET_ACCESS_KEY";

  private static final ProfileFile NO_PROFILES = ProfileFile.aggregator().build();

  /**
   * Ends calls that take too long. One thread does for all clients; the SDK would have five for
   * each.
   */
  private static final ScheduledExecutorService TIMERS = timers();

  private static final Duration CONNECTING = Duration.ofSeconds(3);

  private static ScheduledExecutorService timers() {
    ScheduledThreadPoolExecutor timers =
        new ScheduledThreadPoolExecutor(
            1, work -> Thread.ofPlatform().daemon().name("timers").unstarted(work));
    timers.setRemoveOnCancelPolicy(true); // else what a call holds stays until its time is over
    return timers;
  }

  public Region region() {
    return Region.of(settings.required(REGION));
  }

  /**
   * A function with SnapStart gets its credentials from an address, since those in variables would
   * be in the snapshot.
   */
  public AwsCredentialsProvider credentials() {
    return settings.optional("AWS_CONTAINER_CREDENTIALS_FULL_URI").isPresent()
        ? ContainerCredentialsProvider.create()
        : StaticCredentialsProvider.create(ofVariables());
  }

  private AwsCredentials ofVariables() {
    String key = settings.required(ACCESS_KEY);
    String secret = settings.required(SECRET_KEY);
    return settings
        .optional("AWS_SESSION_TOKEN")
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(key, secret, token))
        .orElseGet(() -> AwsBasicCredentials.create(key, secret));
  }

  /**
   * What each client of the SDK has: nothing is looked for in files of profiles, and a service has
   * one address.
   */
  public <B extends AwsClientBuilder<B, C>, C> B configured(
      B builder, ClientOverrideConfiguration.Builder overrides) {
    return builder
        .region(region())
        .credentialsProvider(credentials())
        .dualstackEnabled(false)
        .fipsEnabled(false)
        .overrideConfiguration(
            overrides.defaultProfileFile(NO_PROFILES).scheduledExecutorService(TIMERS).build());
  }

  /** An endpoint other than AWS's own. */
  public Optional<URI> endpoint(String variable) {
    return settings.optional(variable).map(URI::create);
  }

  /**
   * The CRT client starts fastest, but the zip has its native code for Lambda's platform alone. The
   * other one keeps a connection for seconds, so none of a snapshot is left.
   */
  public SdkHttpClient httpClient(Duration socketTimeout) {
    return hasNativeCode()
        ? new ReconnectingHttpClient(AwsSettings::crtClient)
        : UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECTING)
            .socketTimeout(socketTimeout)
            .build();
  }

  private static SdkHttpClient crtClient() {
    return AwsCrtHttpClient.builder()
        .connectionTimeout(CONNECTING)
        .proxyConfiguration(
            proxy -> proxy.useSystemPropertyValues(false).useEnvironmentVariableValues(false))
        .build();
  }

  /**
   * Lambda's JVM looks in the zip's lib. The client would find it elsewhere too, but unpacks it
   * then, which takes longer than all else that it does at a start.
   */
  @SuppressWarnings("restricted") // Lambda's JVM allows native code
  private static boolean hasNativeCode() {
    try {
      System.loadLibrary("aws-crt-jni");
      return true;
    } catch (UnsatisfiedLinkError e) {
      return false; // another platform
    }
  }
}
