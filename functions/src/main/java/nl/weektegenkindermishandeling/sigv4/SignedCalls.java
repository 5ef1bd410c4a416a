package nl.weektegenkindermishandeling.sigv4;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import nl.weektegenkindermishandeling.config.AwsSettings;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Posts to a service of AWS, signed with version 4 of its signature.
 *
 * @param service the name by which it is signed, as {@code cloudfront}
 * @param region by which it is signed
 */
public record SignedCalls(
    SdkHttpClient http, AwsCredentialsProvider credentials, String service, String region) {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  public static SignedCalls to(String service, String region, AwsSettings aws) {
    return new SignedCalls(aws.httpClient(TIMEOUT), aws.credentials(), service, region);
  }

  /** What the service says. */
  public record Answer(int status, byte[] body) {}

  public Answer post(URI address, Map<String, String> headers, byte[] body) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(address)
            .putHeader("Content-Length", Integer.toString(body.length));
    headers.forEach(request::putHeader);
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request.build())
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(call::contentStreamProvider);
    try {
      HttpExecuteResponse response = http.prepareRequest(call.build()).call();
      return new Answer(response.httpResponse().statusCode(), body(response));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] body(HttpExecuteResponse response) throws IOException {
    try (AbortableInputStream body =
        response.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
      return body.readAllBytes();
    }
  }
}
