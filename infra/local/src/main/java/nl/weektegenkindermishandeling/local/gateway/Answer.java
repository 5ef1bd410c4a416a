package nl.weektegenkindermishandeling.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/** What goes back to the caller. */
public record Answer(int status, Map<String, String> headers, byte[] body) {
  static Answer json(int status, Document body) {
    return new Answer(status, Map.of("Content-Type", "application/json"), Json.write(body));
  }

  static Answer html(String page) {
    return new Answer(
        200, Map.of("Content-Type", "text/html; charset=utf-8"), page.getBytes(UTF_8));
  }

  /** What the local system refuses by itself (RFC 9457). */
  static Answer problem(int status, String title, String detail) {
    return json(
            status,
            Document.build()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .done())
        .with("Content-Type", "application/problem+json");
  }

  /** What API Gateway itself says, when no function does. */
  static Answer message(int status, String message) {
    return json(status, Document.build().put("message", message).done());
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  /** A function's answer in payload format 2.0. */
  static Answer ofFunction(byte[] payload) {
    Document answer = Json.readTrusted(payload);
    Map<String, String> headers = new LinkedHashMap<>();
    Document given = answer.documentOrNull("headers");
    if (given != null) {
      given.values().forEach((name, value) -> headers.put(name, String.valueOf(value)));
    }
    String body = answer.values().get("body") instanceof String text ? text : "";
    return new Answer(
        answer.number("statusCode").intValueExact(),
        headers,
        answer.isTrue("isBase64Encoded") ? Base64.getDecoder().decode(body) : body.getBytes(UTF_8));
  }
}
