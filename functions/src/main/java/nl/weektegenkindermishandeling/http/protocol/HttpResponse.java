package nl.weektegenkindermishandeling.http.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param counted what has happened, as those who run the system count it, or null
 */
public record HttpResponse(
    int status, Map<String, String> headers, byte[] body, @Nullable String counted) {
  public static HttpResponse json(int status, Document document) {
    return of(status, "application/json", Json.write(document));
  }

  public static HttpResponse of(int status, String contentType, byte[] body) {
    return new HttpResponse(status, Map.of("Content-Type", contentType), body, null);
  }

  /** An answer that says no more than its status. */
  public static HttpResponse empty(int status) {
    return new HttpResponse(status, Map.of(), new byte[0], null);
  }

  public HttpResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpResponse(status, more, body, counted);
  }

  /** Says that the answer to the same address differs by a header of the request. */
  public HttpResponse varyingBy(String header) {
    String others = headers.get("Vary");
    return with("Vary", others == null ? header : others + ", " + header);
  }

  public HttpResponse withBody(byte[] other) {
    return new HttpResponse(status, headers, other, counted);
  }

  public HttpResponse counting(String what) {
    return new HttpResponse(status, headers, body, what);
  }
}
