package nl.weektegenkindermishandeling.http.protocol;

import java.util.Map;

/** Requests for tests. */
final class Requests {
  private Requests() {}

  static HttpRequest of(String method, String path, Map<String, String> headers) {
    return new HttpRequest(
        "request",
        "$default",
        method,
        path,
        Map.of(),
        "",
        headers,
        Map.of(),
        "192.0.2.1",
        new byte[0]);
  }
}
