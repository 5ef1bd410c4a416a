package nl.weektegenkindermishandeling.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
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

  private static final ProfileFile NO_PROFILES = ProfileFile.aggregator().build();

  private static final Duration CONNECTING = Duration.ofSeconds(3);

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
        : EnvironmentVariableCredentialsProvider.create();
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
        .overrideConfiguration(overrides.defaultProfileFile(NO_PROFILES).build());
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
