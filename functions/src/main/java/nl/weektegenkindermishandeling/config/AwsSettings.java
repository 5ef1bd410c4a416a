package nl.weektegenkindermishandeling.config;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * What the SDK's clients are made of. Region, credentials and HTTP client are named rather than
 * found: searching for them is a good part of a cold start.
 */
public record AwsSettings(Settings settings) {
  public static final String REGION = "AWS_REGION";

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
        ? new ReconnectingHttpClient(
            () -> AwsCrtHttpClient.builder().connectionTimeout(CONNECTING).build())
        : UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECTING)
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
        && AwsSettings.class.getResource(library) != null;
  }
}
