package nl.weektegenkindermishandeling.http.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.Packaged;

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
    return new String(Packaged.file("/version.txt"), UTF_8).strip();
  }
}
