package nl.weektegenkindermishandeling.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/** Requests as events of API Gateway's payload format 2.0. */
final class PayloadV2 {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Clock clock;

  PayloadV2(Clock clock) {
    this.clock = clock;
  }

  byte[] event(Call call, Optional<Routes.Match> match, Optional<Map<String, String>> claims) {
    String routeKey = match.map(found -> found.route().key()).orElse("$default");
    String query = call.query();
    byte[] body = call.body();
    Map<String, String> headers = headers(call);
    Document.Builder event =
        Document.build()
            .put("version", "2.0")
            .put("routeKey", routeKey)
            .put("rawPath", call.path())
            .put("rawQueryString", query)
            .put("cookies", cookies(call).orElse(null))
            .put("headers", headers)
            .put("queryStringParameters", query.isEmpty() ? null : parameters(query))
            .put("requestContext", context(call, headers, routeKey, claims))
            .put(
                "pathParameters",
                match.map(Routes.Match::parameters).filter(map -> !map.isEmpty()).orElse(null));
    boolean text = isText(headers.getOrDefault("content-type", ""));
    if (body.length > 0) {
      event.put("body", text ? new String(body, UTF_8) : Base64.getEncoder().encodeToString(body));
    }
    return Json.write(event.put("isBase64Encoded", body.length > 0 && !text).done());
  }

  private Document context(
      Call call,
      Map<String, String> headers,
      String routeKey,
      Optional<Map<String, String>> claims) {
    Instant now = clock.instant();
    return Document.build()
        .put("accountId", "000000000000")
        .put("apiId", "local")
        .put("authorizer", claims.map(PayloadV2::authorizer).orElse(null))
        .put("domainName", headers.getOrDefault("host", "localhost"))
        .put("domainPrefix", "local")
        .put(
            "http",
            Document.build()
                .put("method", call.method())
                .put("path", decode(call.path().replace("+", "%2B")))
                .put("protocol", call.protocol())
                .put("sourceIp", caller(call))
                .put("userAgent", headers.getOrDefault("user-agent", ""))
                .done())
        .put("requestId", UUID.randomUUID().toString())
        .put("routeKey", routeKey)
        .put("stage", "$default")
        .put("time", TIME.format(now))
        .put("timeEpoch", now.toEpochMilli())
        .done();
  }

  /**
   * Where the call comes from; whoever tries the system out can call from anywhere by the first
   * address of {@code X-Forwarded-For}. API Gateway never believes that header.
   */
  private static String caller(Call call) {
    return call.header("x-forwarded-for")
        .map(addresses -> addresses.split(",", 2)[0].strip())
        .orElse(call.remoteAddress());
  }

  private static Document authorizer(Map<String, String> claims) {
    return Document.build().put("jwt", Document.build().put("claims", claims).done()).done();
  }

  private static Map<String, String> headers(Call call) {
    Map<String, String> headers = new TreeMap<>();
    call.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
    headers.remove("cookie");
    return headers;
  }

  private static Optional<List<String>> cookies(Call call) {
    return Optional.ofNullable(call.headers().get("cookie"))
        .map(headers ->
            headers.stream().flatMap(header -> Arrays.stream(header.split("; "))).toList());
  }

  /** Values of the same name are joined by commas. */
  private static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> decode(pair[0]),
                pair -> pair.length == 2 ? decode(pair[1]) : "",
                (first, second) -> first + "," + second,
                TreeMap::new));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static boolean isText(String contentType) {
    String type = lower(contentType);
    return type.startsWith("text/")
        || type.startsWith("application/json")
        || type.startsWith("application/xml")
        || type.startsWith("application/javascript");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
