package nl.weektegenkindermishandeling.local.adapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.organiser.RegistrationFunction;
import nl.weektegenkindermishandeling.http.programme.ProgrammeFunction;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.lambda.CallContext;
import org.junit.jupiter.api.Test;

/**
 * Each header, query key and field at its largest, in forms that hurt readers that go back and
 * forth. What counts is the processor's time of the thread that answers: under 50 milliseconds, and
 * in proportion to the size.
 */
class HurtfulInputIT {
  private static final double MOST_MILLISECONDS = 50;
  private static final int TIMES = 4;

  /** What the gateway takes of all headers and the address together. */
  private static final int LARGEST_HEADER = 9_500;

  private static final int LARGEST_QUERY = 8_000;
  private static final int LARGEST_FIELD = 60_000;

  /** Repeated, they are what patterns and parsers are slow at. */
  private static final List<String> HURTING =
      List.of(
          "a-",
          "a,",
          ",",
          ";q=",
          ";",
          " ",
          "\t",
          "a;q=0.0000,",
          "\"",
          "W/\"a\",",
          "a.",
          "a@",
          "0",
          "0 ",
          "(0",
          "+31 6 ",
          "Jan de ",
          "Jan (9) ",
          "www.",
          "https://a.",
          "%",
          "%41",
          "+",
          "=",
          "&",
          "e\u0301\u0323",
          "\u00e9",
          "\uD83C\uDFAD",
          "\u200b",
          "\\",
          "<",
          "{\"a\":",
          "[",
          "1e9");

  private static final List<String> HEADERS =
      List.of(
          "accept",
          "accept-encoding",
          "accept-language",
          "authorization",
          "content-type",
          "idempotency-key",
          "if-match",
          "if-none-match",
          "origin",
          "access-control-request-method",
          "x-forwarded-for",
          "x-viewer-address");

  private static final List<String> QUERY_KEYS =
      List.of(
          "region",
          "municipality",
          "date",
          "from",
          "to",
          "type",
          "audience",
          "attendance",
          "q",
          "near",
          "radius",
          "limit",
          "cursor",
          "edition",
          "unknown");

  private static final List<String> FIELDS =
      List.of(
          "title",
          "summary",
          "description",
          "type",
          "sessions",
          "onlineUrl",
          "registrationUrl",
          "acceptedConditions",
          "proof",
          "website",
          "unknown",
          "contact/name",
          "contact/email",
          "contact/phone",
          "organisation/name",
          "organisation/website",
          "location/name",
          "location/postcode",
          "location/houseNumber",
          "publicContact/website");

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** A call, and how it grows. */
  private interface Case {
    String event(int size);
  }

  @Test
  void nothingTakesMoreThanItsSize() {
    try (InMemoryBackend backend = new InMemoryBackend()) {
      Parts parts = backend.parts(Clock.systemUTC(), Map.of());
      RequestStreamHandler programme = new ProgrammeFunction(parts.context());
      RequestStreamHandler registration = new RegistrationFunction(parts.context());
      List<String> slow = new ArrayList<>();
      for (String hurting : HURTING) {
        for (String header : HEADERS) {
          Case list = size -> event("GET /v1/activities", "", header(header, hurting, size), "");
          check("list, " + header + " " + hurting, programme, list, LARGEST_HEADER, slow);
          Case confirm =
              size ->
                  event(
                      "POST /v1/registrations/{registrationId}/confirmation",
                      "",
                      header(header, hurting, size),
                      "{\"token\":\"a\"}");
          check("confirm, " + header + " " + hurting, registration, confirm, LARGEST_HEADER, slow);
        }
        for (String key : QUERY_KEYS) {
          Case query =
              size ->
                  event(
                      "GET /v1/activities",
                      key + "=" + URLEncoder.encode(repeated(hurting, size), UTF_8),
                      Map.of(),
                      "");
          check("query, " + key + " " + hurting, programme, query, LARGEST_QUERY, slow);
        }
        Case raw = size -> event("GET /v1/activities", repeated(hurting, size), Map.of(), "");
        check("raw query " + hurting, programme, raw, LARGEST_QUERY, slow);
        Case body = size -> event("POST /v1/registrations", "", json(), repeated(hurting, size));
        check("raw body " + hurting, registration, body, LARGEST_FIELD, slow);
        for (String field : FIELDS) {
          Case form =
              size ->
                  event("POST /v1/registrations", "", json(), form(field, repeated(hurting, size)));
          check("field, " + field + " " + hurting, registration, form, LARGEST_FIELD, slow);
        }
      }
      assertThat(slow).isEmpty();
    }
  }

  private void check(
      String name, RequestStreamHandler function, Case of, int largest, List<String> slow) {
    String small = of.event(largest / 2);
    String large = of.event(largest);
    double half = Double.MAX_VALUE;
    double whole = Double.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      half = Math.min(half, milliseconds(function, small));
      whole = Math.min(whole, milliseconds(function, large));
      if (i > 0 && whole < MOST_MILLISECONDS / 10) {
        return; // too little to tell a proportion
      }
    }
    if (whole > MOST_MILLISECONDS || whole > 3 * half) {
      slow.add("%s: %.1f ms, of half the size %.1f ms".formatted(name, whole, half));
    }
  }

  private double milliseconds(RequestStreamHandler function, String event) {
    byte[] input = event.getBytes(UTF_8);
    long start = threads.getCurrentThreadCpuTime();
    try {
      function.handleRequest(
          new ByteArrayInputStream(input), new ByteArrayOutputStream(), new CallContext("test"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static Map<String, String> header(String name, String hurting, int size) {
    Map<String, String> headers = new LinkedHashMap<>(json());
    headers.put(name, repeated(hurting, size));
    return headers;
  }

  private static Map<String, String> json() {
    return Map.of("content-type", "application/json");
  }

  private static String repeated(String text, int size) {
    return text.repeat(size / text.getBytes(UTF_8).length);
  }

  private static String form(String field, String value) {
    String[] names = field.split("/");
    Forms form = Forms.aTheatreShow();
    Document changed =
        names.length == 1
            ? form.with(names[0], value).body()
            : form.with(names[0], Map.of(names[1], value)).body();
    return new String(Json.write(changed), UTF_8);
  }

  private static String event(
      String route, String query, Map<String, String> headers, String body) {
    return new String(
        Json.write(
            Document.build()
                .put("version", "2.0")
                .put("routeKey", route)
                .put("rawPath", "/v1/activities")
                .put("rawQueryString", query)
                .put("headers", headers)
                .put("pathParameters", Map.of("registrationId", "01K9Z2V3W4X5Y6Z7A8B9C0D1E2"))
                .put(
                    "requestContext",
                    Map.of(
                        "requestId",
                        "hurting",
                        "http",
                        Map.of(
                            "method",
                            route.split(" ")[0],
                            "path",
                            "/v1/activities",
                            "sourceIp",
                            "192.0.2.1")))
                .put("body", body)
                .put("isBase64Encoded", false)
                .done()),
        UTF_8);
  }
}
