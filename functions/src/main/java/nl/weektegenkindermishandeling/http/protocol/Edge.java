package nl.weektegenkindermishandeling.http.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;

/**
 * The CDN in front of the API. It caches public answers, and sends a secret key with each request.
 * Two keys are right while one takes the other's place.
 *
 * @param keys none where no edge is, as on one machine
 */
public record Edge(List<String> keys) {
  public static final String KEY = "x-origin-key";

  /** Where the request comes from, which the API itself cannot see behind the edge. */
  public static final String VIEWER = "x-viewer-address";

  /** The name by which the caller knows the API; behind the edge it has another. */
  static final String VIEWED_HOST = "x-viewer-host";

  private static final String PUBLIC = "public, ";
  private static final String WHILE_DOWN = ", stale-if-error=86400";

  public Edge {
    keys = List.copyOf(keys);
  }

  /** The request as its caller sent it. Refuses what did not come through the edge. */
  public HttpRequest admit(HttpRequest request) {
    if (keys.isEmpty()) {
      return request;
    }
    byte[] shown = request.header(KEY).orElse("").getBytes(UTF_8);
    if (keys.stream().noneMatch(key -> MessageDigest.isEqual(key.getBytes(UTF_8), shown))) {
      throw Rejection.of(ProblemType.NOT_THROUGH_THE_EDGE);
    }
    return request.header(VIEWER).map(request::withCaller).orElse(request);
  }

  /** Lets the edge serve what it cached for a day longer while functions or tables are down. */
  public HttpResponse answer(HttpResponse response) {
    String cache = response.headers().getOrDefault("Cache-Control", "");
    return !keys.isEmpty() && cache.startsWith(PUBLIC)
        ? response.with("Cache-Control", cache + WHILE_DOWN)
        : response;
  }
}
