package nl.weektegenkindermishandeling.http.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.text.Language;

/**
 * A request.
 *
 * @param routeKey the route that the gateway chose, as {@code GET /v1/activities/{activityId}}
 * @param headers by name in lower case
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
    Map<String, String> claims,
    String callerAddress,
    byte[] body) {
  private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*(;|$)");
  private static final Pattern BEARER =
      Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]{1,4096})", Pattern.CASE_INSENSITIVE);

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * What the caller takes, in lower case and without parameters, by a header as {@code Accept} (RFC
   * 9110, 12.5): what has a quality of 0 it does not.
   */
  public Stream<String> accepted(String header) {
    return header(header).stream()
        .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",", -1)))
        .filter(each -> !REFUSED.matcher(each).find())
        .map(each -> each.split(";", -1)[0].strip());
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
        claims,
        address,
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

  /** The language that the caller prefers, of those that the campaign speaks (RFC 4647, lookup). */
  public Language language() {
    return header("accept-language").flatMap(HttpRequest::preferred).orElse(Language.NL);
  }

  private static Optional<Language> preferred(String acceptLanguage) {
    try {
      Locale locale =
          Locale.lookup(
              Locale.LanguageRange.parse(acceptLanguage),
              List.of(Locale.ENGLISH, Locale.forLanguageTag("nl")));
      return Optional.ofNullable(locale)
          .map(found -> found.equals(Locale.ENGLISH) ? Language.EN : Language.NL);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
