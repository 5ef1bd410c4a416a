package nl.weektegenkindermishandeling.http.protocol;

import java.util.Map;
import nl.weektegenkindermishandeling.text.Language;

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
        Preferences.of(headers.getOrDefault("accept-language", "")).language().orElse(Language.NL),
        Map.of(),
        "192.0.2.1",
        new byte[0]);
  }
}
