package nl.weektegenkindermishandeling.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Makes large answers small for callers that can read them so: Lambda answers at most 6 MB. */
final class Compression {
  private static final int WORTH_IT = 64 * 1024;

  /** What Lambda takes, with room for the event around the body and for its escapes. */
  private static final int TOO_LARGE = 5 * 1024 * 1024;

  private Compression() {}

  static HttpResponse compress(HttpRequest request, HttpResponse response) {
    if (response.body().length < WORTH_IT) {
      return response;
    }
    if (acceptsGzip(request)) {
      return new HttpResponse(
              response.status(), response.headers(), gzip(response.body()), response.counted())
          .with("Content-Encoding", "gzip");
    }
    if (response.body().length > TOO_LARGE) {
      throw Rejection.of(ProblemType.TOO_BROAD);
    }
    return response;
  }

  private static boolean acceptsGzip(HttpRequest request) {
    return request
        .header("accept-encoding")
        .map(header ->
            Arrays.stream(header.split(",")).anyMatch(coding -> coding.strip().startsWith("gzip")))
        .orElse(false);
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }
}
