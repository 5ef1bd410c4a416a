package nl.weektegenkindermishandeling.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
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

  /** What the gateway itself says, when no function does. */
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

  void send(HttpExchange exchange) throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    boolean bodyless = status == 304 || status == 204 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodyless || body.length == 0 ? -1 : body.length);
    if (!bodyless && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
