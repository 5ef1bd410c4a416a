package nl.weektegenkindermishandeling.http.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which websites' pages may call (CORS, in the Fetch standard): any may read the programme, the
 * campaign's own may do the rest.
 *
 * @param websites origins, as {@code https://www.example.org}
 */
public record CrossOrigin(List<String> websites) {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  public CrossOrigin {
    websites = List.copyOf(websites);
  }

  public HttpResponse allow(HttpRequest request, HttpResponse response) {
    if (Contract.isProgramme(request)) {
      return exposed(response.with(ALLOW_ORIGIN, "*"));
    }
    HttpResponse varying = response.varyingBy("Origin");
    return origin(request)
        .map(origin -> exposed(varying.with(ALLOW_ORIGIN, origin)))
        .orElse(varying);
  }

  /** What a browser asks before it calls; a page that may not call learns nothing. */
  public static Optional<HttpResponse> preflight(HttpRequest request) {
    if (!request.method().equals("OPTIONS")
        || request.header("access-control-request-method").isEmpty()) {
      return Optional.empty();
    }
    Set<String> methods = Contract.methods(request.path());
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        HttpResponse.of(204, "text/plain", new byte[0])
            .with("Access-Control-Allow-Methods", String.join(", ", methods))
            .with(
                "Access-Control-Allow-Headers",
                "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match")
            .with("Access-Control-Max-Age", "7200")
            .with("Cache-Control", "no-store"));
  }

  private Optional<String> origin(HttpRequest request) {
    return request.header("origin").filter(websites::contains);
  }

  private static HttpResponse exposed(HttpResponse response) {
    return response.with("Access-Control-Expose-Headers", "API-Version, ETag, Link, Retry-After");
  }
}
