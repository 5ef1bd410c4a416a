package nl.weektegenkindermishandeling.cloudfront;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.delivery.EdgeCache;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Calls CreateInvalidation of CloudFront's API (2020-05-31). That one call is signed and sent by
 * hand: the service's own module would make every zip larger by more than all of ours.
 *
 * @param distribution the id of the one before the API
 */
public record CloudFrontEdge(
    SdkHttpClient http, AwsCredentialsProvider credentials, URI endpoint, String distribution)
    implements EdgeCache {
  private static final URI AWS = URI.create("https://cloudfront.amazonaws.com");
  private static final String REGION = "us-east-1";
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** All public answers, and the pages made of them; a star is one path to CloudFront. */
  private static final List<String> PATHS =
      List.of(
          "/v1/activities*",
          "/v1/feeds/*",
          "/v1/editions/*",
          "/",
          "/activiteiten*",
          "/en/*",
          "/sitemap.xml");

  /** The edge that these settings name; none if they name no distribution. */
  public static EdgeCache of(Settings settings) {
    Optional<String> distribution = settings.optional(Settings.EDGE_DISTRIBUTION);
    AwsSettings aws = new AwsSettings(settings);
    return distribution.isEmpty()
        ? EdgeCache.NONE
        : new CloudFrontEdge(
            aws.httpClient(TIMEOUT),
            aws.credentials(),
            aws.endpoint(Settings.CLOUDFRONT_ENDPOINT).orElse(AWS),
            distribution.get());
  }

  @Override
  public void forget(String reference) {
    byte[] body = body(reference).getBytes(UTF_8);
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint.resolve("/2020-05-31/distribution/" + distribution + "/invalidation"))
            .putHeader("Content-Type", "text/xml")
            .putHeader("Content-Length", Integer.toString(body.length))
            .build();
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "cloudfront")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, REGION));
    int status = send(signed);
    if (status != 201) {
      throw new IllegalStateException("CloudFront answers " + status);
    }
  }

  private int send(SignedRequest signed) {
    HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(call::contentStreamProvider);
    try {
      HttpExecuteResponse response = http.prepareRequest(call.build()).call();
      if (response.responseBody().isPresent()) {
        response.responseBody().get().close();
      }
      return response.httpResponse().statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(String reference) {
    String items = PATHS.stream().map(path -> "<Path>" + path + "</Path>").collect(joining());
    return "<InvalidationBatch xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\">"
        + "<CallerReference>%s</CallerReference><Paths><Items>%s</Items><Quantity>%d</Quantity></Paths></InvalidationBatch>"
            .formatted(reference, items, PATHS.size());
  }
}
