package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.http.protocol.Route;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.Forms;

/**
 * Requests made from the contract by chance: each operation, with what it declares, right or wrong,
 * and with what it does not.
 */
final class ContractRequests {
  /** What breaks readers of text, dates, numbers and patterns. */
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "99999999999999999999",
          "1e999999999",
          "true",
          "null",
          "NL-UT",
          "GM0344",
          "2027-11-16",
          "2027-02-30",
          "+292278994-08-17",
          "2027-11-16T14:00",
          "3511AB",
          "online",
          "approved",
          "a@example.org",
          "https://example.org/a|b",
          "javascript:alert(1)",
          "\u0000",
          "\u202E\uD83C\uDFAD\u00AD\uFEFF",
          "../../../etc/passwd",
          "'; DROP TABLE activities; --",
          "<script>alert(1)</script>",
          "%",
          "*",
          "a-".repeat(200),
          "é".repeat(120),
          "x".repeat(1_000));

  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "Accept-Language",
          "Authorization",
          "Content-Type",
          "Idempotency-Key",
          "If-Match",
          "If-None-Match",
          "Origin",
          "X-Forwarded-For",
          "X-Origin-Key",
          "X-Viewer-Address");

  private static final List<String> HEADER_VALUES =
      List.of(
          "*",
          "*/*",
          "\"1\"",
          "W/\"1\", *",
          "nl;q=0.1, en",
          "a-".repeat(1_000) + "a",
          ",".repeat(1_000),
          ";q=".repeat(500),
          "application/json; charset=utf-16",
          "application/ld+json;q=0",
          "Bearer " + "a".repeat(43),
          "Bearer a.b.c",
          "Basic YTpi",
          "2001:db8::1",
          "x".repeat(2_000));

  private final List<Route> routes = Contract.routes();
  private final Map<Route, List<Document>> parameters = new HashMap<>();
  private final SplittableRandom random;
  private final Website website;
  private final List<String> ids;
  private final String manage;
  private final String editor;

  /**
   * @param ids of registrations that are there
   * @param manage a link to the first of them
   */
  ContractRequests(
      SplittableRandom random, Website website, List<String> ids, Website.Link manage) {
    this.random = random;
    this.website = website;
    this.ids = List.copyOf(ids);
    this.manage = "Bearer " + manage.token();
    this.editor = website.editor();
  }

  HttpRequest next() {
    Route route = pick(routes);
    HttpRequest.Builder request = website.request(path(route) + query(route));
    request.method(
        route.method(),
        route.method().equals("GET") || chance(0.1)
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(body()));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("If-Match", "\"" + random.nextInt(1, 4) + "\"");
    if (chance(0.9)) {
      headers.put("Authorization", route.editors() ? editor : manage);
    }
    while (chance(0.4)) {
      headers.put(pick(HEADERS), pick(HEADER_VALUES));
    }
    headers.forEach(request::setHeader);
    return request.build();
  }

  private String path(Route route) {
    List<String> parts = new ArrayList<>();
    for (String part : route.path().split("/", -1)) {
      parts.add(part.startsWith("{") ? encode(segment(part)) : part);
    }
    return String.join("/", parts);
  }

  private String segment(String parameter) {
    if (chance(0.3)) {
      String odd = pick(ODD);
      return odd.isEmpty() || odd.equals("..") || odd.length() > 1_000 ? "x" : odd;
    }
    return parameter.equals("{edition}") ? pick(List.of("2027", "current", "2026")) : pick(ids);
  }

  private String query(Route route) {
    List<String> pairs = new ArrayList<>();
    for (Document parameter :
        parameters.computeIfAbsent(route, ContractRequests::queryParameters)) {
      while (chance(0.3)) {
        pairs.add(encode(parameter.text("name")) + "=" + encode(value(parameter)));
      }
    }
    while (chance(0.05)) {
      pairs.add(encode(pick(ODD)) + "=" + encode(pick(ODD)));
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static List<Document> queryParameters(Route route) {
    Document contract = Contract.document();
    Document operation =
        contract
            .document("paths")
            .document(route.path().replaceFirst("^/v1", ""))
            .document(route.method().toLowerCase(Locale.ROOT));
    Document shared = contract.document("components").document("parameters");
    return operation.has("parameters")
        ? operation.documents("parameters").stream()
            .map(each ->
                each.has("$ref") ? shared.document(each.text("$ref").replaceAll(".*/", "")) : each)
            .filter(each -> each.text("in").equals("query"))
            .toList()
        : List.of();
  }

  private String value(Document parameter) {
    Document schema = parameter.documentOrNull("schema");
    return schema != null && schema.has("enum") && chance(0.6)
        ? pick(schema.texts("enum"))
        : pick(ODD);
  }

  private byte[] body() {
    if (chance(0.05)) {
      return pick(ODD).getBytes(UTF_8);
    }
    if (chance(0.3)) {
      return Json.write(
          pick(
              List.of(
                  Document.build().put("token", "a".repeat(43)).done(),
                  Document.build().put("email", "a@example.org").done(),
                  Document.build().put("decision", "approve").done(),
                  Document.build().put("decision", "reject").put("reason", "other").done())));
    }
    Map<String, Object> form = new LinkedHashMap<>(Forms.aTheatreShow().body().values());
    while (chance(0.6)) {
      change(form);
    }
    return Json.write(form);
  }

  private void change(Map<String, Object> object) {
    String name = pick(new ArrayList<>(object.keySet()));
    Object value = object.get(name);
    if (value instanceof Map<?, ?> inner && !inner.isEmpty() && chance(0.7)) {
      Map<String, Object> copy = new LinkedHashMap<>();
      inner.forEach((key, each) -> copy.put(String.valueOf(key), each));
      change(copy);
      object.put(name, copy);
      return;
    }
    switch (random.nextInt(5)) {
      case 0 -> object.put(name, pick(ODD));
      case 1 -> object.put(name, random.nextInt());
      case 2 -> object.put(name, List.of(pick(ODD), Map.of(), List.of()));
      case 3 -> object.put(pick(ODD), pick(ODD));
      default -> object.put(name, null);
    }
  }

  private boolean chance(double part) {
    return random.nextDouble() < part;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
