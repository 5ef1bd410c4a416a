package nl.weektegenkindermishandeling.http.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.text.Language;

/**
 * A request.
 *
 * @param routeKey the route that the gateway chose, as {@code GET /v1/activities/{activityId}}
 * @param headers by name in lower case
 * @param language that the caller prefers, of those that the campaign speaks
 * @param claims of the JSON Web Token that the gateway checked; none if the route asks for none
 * @param callerAddress an IP address
 */
public record HttpRequest(
    String requestId,
    String routeKey,
    String method,
    String path,
    Map<String, String> pathParameters,
    String rawQuery,
    Map<String, String> headers,
    Language language,
    Map<String, String> claims,
    String callerAddress,
    byte[] body) {
  private static final Pattern BEARER =
      Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]{1,4096})", Pattern.CASE_INSENSITIVE);

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** What the caller takes, by a header as {@code Accept}; nothing if there is none. */
  public Preferences accepted(String header) {
    return Preferences.of(header(header).orElse(""));
  }

  /** The language that the caller names, if the campaign speaks it. */
  public Optional<Language> namedLanguage() {
    return accepted("accept-language").language();
  }

  /** Where this API is, for who calls it, as {@code https://api.example.org}. */
  public String origin() {
    return header(Edge.VIEWED_HOST)
        .map(host -> "https://" + host)
        .orElse("http://" + headers.getOrDefault("host", ""));
  }

  /** The secret that the caller shows (RFC 6750). */
  public Optional<String> bearerToken() {
    return header("authorization")
        .map(BEARER::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1));
  }

  public HttpRequest withCaller(String address) {
    return new HttpRequest(
        requestId,
        routeKey,
        method,
        path,
        pathParameters,
        rawQuery,
        headers,
        language,
        claims,
        address,
        body);
  }

  /** The same for who reads a language, whatever the request says. */
  public HttpRequest in(Language other) {
    return new HttpRequest(
        requestId,
        routeKey,
        method,
        path,
        pathParameters,
        rawQuery,
        headers,
        other,
        claims,
        callerAddress,
        body);
  }

  /** The same, as the gateway would hand it over on this route. */
  public HttpRequest on(Route route) {
    return new HttpRequest(
        requestId,
        route.key(),
        method,
        path,
        route.match(path).orElseThrow(),
        rawQuery,
        headers,
        language,
        claims,
        callerAddress,
        body);
  }

  /** A part of the path by its name in the route. */
  public String pathParameter(String name) {
    String value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalStateException("the route has no " + name);
    }
    return value;
  }
}
