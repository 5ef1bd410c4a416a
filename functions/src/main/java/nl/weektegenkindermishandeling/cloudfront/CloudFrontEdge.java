package nl.weektegenkindermishandeling.cloudfront;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.delivery.EdgeCache;
import nl.weektegenkindermishandeling.sigv4.SignedCalls;

/**
 * Calls CreateInvalidation of CloudFront's API (2020-05-31).
 *
 * @param distribution the id of the one before the API
 */
public record CloudFrontEdge(SignedCalls calls, URI endpoint, String distribution)
    implements EdgeCache {
  private static final URI AWS = URI.create("https://cloudfront.amazonaws.com");
  private static final String REGION = "us-east-1";

  /** All public answers, and the pages made of them; a star is one path to CloudFront. */
  private static final List<String> PATHS =
      List.of(
          "/v1/activities*",
          "/v1/feeds/*",
          "/v1/editions/*",
          "/",
          "/activiteiten*",
          "/en*",
          "/sitemap.xml");

  /** The edge that these settings name; none if they name no distribution. */
  public static EdgeCache of(Settings settings) {
    Optional<String> distribution = settings.optional(Settings.EDGE_DISTRIBUTION);
    AwsSettings aws = new AwsSettings(settings);
    return distribution.isEmpty()
        ? EdgeCache.NONE
        : new CloudFrontEdge(
            SignedCalls.to("cloudfront", REGION, aws),
            aws.endpoint(Settings.CLOUDFRONT_ENDPOINT).orElse(AWS),
            distribution.get());
  }

  @Override
  public void forget(String reference) {
    int status =
        calls
            .post(
                endpoint.resolve("/2020-05-31/distribution/" + distribution + "/invalidation"),
                Map.of("Content-Type", "text/xml"),
                body(reference).getBytes(UTF_8))
            .status();
    if (status != 201) {
      throw new IllegalStateException("CloudFront answers " + status);
    }
  }

  private static String body(String reference) {
    String items = PATHS.stream().map(path -> "<Path>" + path + "</Path>").collect(joining());
    return "<InvalidationBatch xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\">"
        + "<CallerReference>%s</CallerReference><Paths><Items>%s</Items><Quantity>%d</Quantity></Paths></InvalidationBatch>"
            .formatted(reference, items, PATHS.size());
  }
}
