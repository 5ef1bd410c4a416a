package nl.weektegenkindermishandeling.http.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.zip.GZIPOutputStream;

/** Makes large answers small for callers that can read them so: Lambda answers at most 6 MB. */
public final class Compression {
  private static final int WORTH_IT = 64 * 1024;

  /** What Lambda takes, with room for the event around the body and for its escapes. */
  private static final int TOO_LARGE = 5 * 1024 * 1024;

  /** What a body became, as long as somebody keeps it: a kept answer is compressed once. */
  @SuppressWarnings("UndefinedEquals") // the same body is meant, and not an equal one
  private static final Map<byte[], byte[]> COMPRESSED =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Compression() {}

  public static HttpResponse compress(HttpRequest request, HttpResponse response) {
    if (response.body().length < WORTH_IT) {
      return response;
    }
    HttpResponse varying = response.varyingBy("Accept-Encoding");
    if (request.accepted("accept-encoding").has("gzip")) {
      return varying
          .withBody(COMPRESSED.computeIfAbsent(response.body(), Compression::gzip))
          .with("Content-Encoding", "gzip");
    }
    if (response.body().length > TOO_LARGE) {
      throw Rejection.of(ProblemType.TOO_BROAD);
    }
    return varying;
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
