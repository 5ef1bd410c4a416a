package nl.weektegenkindermishandeling.http.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.lambda.FunctionContext;

/**
 * Calls of a function before its snapshot, as API Gateway sends them and through all that a call
 * goes through. Nothing of them stays but loaded classes; see {@link FunctionContext#rehearsal}.
 *
 * @param function made of a rehearsal's context
 */
public record Rehearsal(HttpFunction function, FunctionContext context) {
  private static final String NOBODY = "192.0.2.1"; // RFC 5737

  /**
   * Reads something.
   *
   * @param routeKey as {@code GET /v1/activities}, or {@code $default} for a page
   */
  public void get(String routeKey, String path, String query) {
    expect(200, event(routeKey, "GET", path, query));
  }

  /** Sends something in. */
  public void post(String path, Document body, int expected) {
    expect(
        expected,
        event("POST " + path, "POST", path, "").put("body", new String(Json.write(body), UTF_8)));
  }

  /** A call that is not answered as it would be warms nothing; its failure was logged. */
  private void expect(int expected, Document.Builder event) {
    int status =
        Json.readTrusted(function.answer(Json.write(event.done())))
            .number("statusCode")
            .intValueExact();
    if (status != expected) {
      throw new IllegalStateException("a rehearsal was answered by " + status);
    }
  }

  private Document.Builder event(String routeKey, String method, String path, String query) {
    return Document.build()
        .put("version", "2.0")
        .put("routeKey", routeKey)
        .put("rawPath", path)
        .put("rawQueryString", query)
        .put("headers", headers())
        .put("isBase64Encoded", false)
        .put(
            "requestContext",
            Document.build()
                .put("requestId", "rehearsal")
                .put("authorizer", Map.of("jwt", Map.of("claims", editor())))
                .put("http", Map.of("method", method, "path", path, "sourceIp", NOBODY))
                .done());
  }

  private Map<String, String> headers() {
    Map<String, String> headers =
        new HashMap<>(
            Map.of(
                "accept",
                "application/json",
                "accept-encoding",
                "gzip, br",
                "accept-language",
                "nl,en;q=0.5",
                "content-type",
                "application/json",
                "host",
                "rehearsal.invalid",
                "idempotency-key",
                context.newId(),
                Edge.VIEWER,
                NOBODY));
    List<String> keys = context.settings().edgeKeys();
    if (!keys.isEmpty()) {
      headers.put(Edge.KEY, keys.getFirst());
    }
    return headers;
  }

  private static Map<String, String> editor() {
    return Map.of("sub", "rehearsal", "cognito:groups", "[editors]");
  }
}
