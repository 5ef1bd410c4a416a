package nl.weektegenkindermishandeling.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import nl.weektegenkindermishandeling.document.Document;

/** {@code GET /v1/health} */
final class GetHealth implements Operation {
  private final String version = version();

  @Override
  public HttpResponse handle(HttpRequest request) {
    return HttpResponse.json(
            200, Document.build().put("status", "ok").put("version", version).done())
        .with("Cache-Control", "no-store");
  }

  private static String version() {
    try (InputStream text = GetHealth.class.getResourceAsStream("/version.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
