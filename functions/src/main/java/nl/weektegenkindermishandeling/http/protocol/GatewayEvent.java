package nl.weektegenkindermishandeling.http.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/** Events of an API Gateway HTTP API: payload format 2.0. */
public final class GatewayEvent {
  private GatewayEvent() {}

  public static HttpRequest read(byte[] event) {
    Document payload = Json.readTrusted(event);
    Document context = payload.document("requestContext");
    Map<String, String> headers = texts(payload, "headers");
    return new HttpRequest(
        context.text("requestId"),
        payload.text("routeKey"),
        context.document("http").text("method"),
        payload.text("rawPath"),
        texts(payload, "pathParameters"),
        Objects.requireNonNullElse(payload.textOrNull("rawQueryString"), ""),
        headers,
        Preferences.of(headers.getOrDefault("accept-language", ""))
            .language()
            .orElse(Campaign.current().language()),
        claims(context),
        Objects.requireNonNullElse(context.document("http").textOrNull("sourceIp"), ""),
        body(payload));
  }

  public static byte[] write(HttpResponse response) {
    boolean binary = response.headers().containsKey("Content-Encoding");
    return Json.write(
        Document.build()
            .put("statusCode", response.status())
            .put("headers", response.headers())
            .put(
                "body",
                binary
                    ? Base64.getEncoder().encodeToString(response.body())
                    : new String(response.body(), UTF_8))
            .put("isBase64Encoded", binary)
            .done());
  }

  private static Map<String, String> texts(Document payload, String name) {
    Map<String, String> texts = new HashMap<>();
    Document document = payload.documentOrNull(name);
    if (document != null) {
      document.values().forEach((key, value) -> texts.put(key, String.valueOf(value)));
    }
    return Map.copyOf(texts);
  }

  private static Map<String, String> claims(Document context) {
    Document authorizer = context.documentOrNull("authorizer");
    Document jwt = authorizer == null ? null : authorizer.documentOrNull("jwt");
    return jwt == null ? Map.of() : texts(jwt, "claims");
  }

  private static byte[] body(Document payload) {
    String body = payload.values().get("body") instanceof String text ? text : "";
    return payload.isTrue("isBase64Encoded")
        ? Base64.getDecoder().decode(body)
        : body.getBytes(UTF_8);
  }
}
