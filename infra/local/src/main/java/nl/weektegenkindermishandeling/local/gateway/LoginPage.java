package nl.weektegenkindermishandeling.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.editors.LocalLogin;
import nl.weektegenkindermishandeling.local.editors.TokenIssuer;

/**
 * The login of the user pool, as its hosted login answers: {@code /oauth2/authorize}, {@code
 * /oauth2/token}, {@code /oauth2/revoke} and {@code /logout}, below {@link #PATH}. Its page asks
 * who one is, and believes it; it remembers that until one logs out.
 */
public final class LoginPage implements Page {
  /** Where it is. */
  public static final String PATH = "/_local/login";

  private static final String REMEMBERED = "local-login";

  /** What one can choose to be. */
  private static final Map<String, Optional<List<String>>> ROLES =
      Map.of(
          "", Optional.empty(),
          "editors", Optional.of(List.of("editors")),
          "chief-editors", Optional.of(List.of("editors", "chief-editors")),
          "none", Optional.of(List.of()));

  private final LocalLogin login;
  private final URI home;

  /**
   * @param home of the pages to which it leads back
   */
  public LoginPage(LocalLogin login, URI home) {
    this.login = login;
    this.home = home;
  }

  @Override
  public Optional<Answer> answer(Call call) {
    if (!call.path().startsWith(PATH + "/")) {
      return Optional.empty();
    }
    Map<String, String> asked = parameters(call.query());
    asked.putAll(parameters(new String(call.body(), UTF_8)));
    return Optional.of(
        switch (call.method() + " " + call.path().substring(PATH.length())) {
          case "GET /oauth2/authorize" -> authorize(asked, remembered(call));
          case "POST /oauth2/authorize" -> authorize(asked, person(asked));
          case "POST /oauth2/token" -> token(asked);
          case "POST /oauth2/revoke" -> {
            login.revoke(asked.getOrDefault("token", ""));
            yield Answer.json(200, Document.build().done());
          }
          case "GET /logout" -> logout(asked);
          default -> Answer.problem(404, "Not Found", "The login has no such page.");
        });
  }

  private Answer authorize(Map<String, String> asked, Optional<LocalLogin.Person> person) {
    String page = asked.getOrDefault("redirect_uri", "");
    if (!isOurs(asked, page)
        || !asked.getOrDefault("response_type", "").equals("code")
        || !asked.getOrDefault("code_challenge_method", "").equals("S256")) {
      return Answer.problem(
          400, "Bad Request", "The login is not asked as the user pool takes it.");
    }
    if (person.isEmpty()) {
      return form(asked);
    }
    String code = login.logIn(person.get(), page, asked.getOrDefault("code_challenge", ""));
    String state = URLEncoder.encode(asked.getOrDefault("state", ""), UTF_8);
    String role = asked.getOrDefault("role", "");
    return moved(page + "?code=" + code + "&state=" + state)
        .with(
            "Set-Cookie",
            "%s=%s; Path=%s; HttpOnly; SameSite=Lax"
                .formatted(
                    REMEMBERED, URLEncoder.encode(person.get().email() + " " + role, UTF_8), PATH));
  }

  private boolean isOurs(Map<String, String> asked, String page) {
    return asked.getOrDefault("client_id", "").equals(TokenIssuer.AUDIENCE)
        && page.startsWith(home + "/");
  }

  private static Optional<LocalLogin.Person> person(Map<String, String> asked) {
    return Optional.ofNullable(asked.get("email"))
        .filter(email -> email.contains("@"))
        .map(email ->
            new LocalLogin.Person(
                email, ROLES.getOrDefault(asked.getOrDefault("role", ""), Optional.empty())));
  }

  private static Optional<LocalLogin.Person> remembered(Call call) {
    return call.header("cookie").stream()
        .flatMap(cookies -> Arrays.stream(cookies.split("; ")))
        .filter(cookie -> cookie.startsWith(REMEMBERED + "="))
        .map(cookie ->
            URLDecoder.decode(cookie.substring(REMEMBERED.length() + 1), UTF_8).split(" ", 2))
        .flatMap(parts -> person(Map.of("email", parts[0], "role", parts[1])).stream())
        .findFirst();
  }

  private Answer token(Map<String, String> asked) {
    if (!asked.getOrDefault("client_id", "").equals(TokenIssuer.AUDIENCE)) {
      return refusal("invalid_client");
    }
    return switch (asked.getOrDefault("grant_type", "")) {
      case "authorization_code" ->
          login
              .exchange(
                  asked.getOrDefault("code", ""),
                  asked.getOrDefault("redirect_uri", ""),
                  asked.getOrDefault("code_verifier", ""))
              .map(tokens -> granted(tokens.id(), Optional.of(tokens.renewal())))
              .orElse(refusal("invalid_grant"));
      case "refresh_token" ->
          login
              .renew(asked.getOrDefault("refresh_token", ""))
              .map(token -> granted(token, Optional.empty()))
              .orElse(refusal("invalid_grant"));
      default -> refusal("unsupported_grant_type");
    };
  }

  private static Answer granted(String token, Optional<String> renewal) {
    return Answer.json(
            200,
            Document.build()
                .put("id_token", token)
                .put("refresh_token", renewal.orElse(null))
                .put("expires_in", (int) LocalLogin.TOKEN.toSeconds())
                .put("token_type", "Bearer")
                .done())
        .with("Cache-Control", "no-store");
  }

  private static Answer refusal(String error) {
    return Answer.json(400, Document.build().put("error", error).done());
  }

  private Answer logout(Map<String, String> asked) {
    String page = asked.getOrDefault("logout_uri", "");
    return isOurs(asked, page)
        ? moved(page)
            .with("Set-Cookie", "%s=; Path=%s; HttpOnly; Max-Age=0".formatted(REMEMBERED, PATH))
        : Answer.problem(400, "Bad Request", "The login leads to no such page.");
  }

  private static Answer moved(String address) {
    return new Answer(302, Map.of("Location", address), new byte[0]);
  }

  private static Answer form(Map<String, String> asked) {
    StringBuilder kept = new StringBuilder();
    asked.forEach((name, value) ->
        kept.append(
            "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(safe(name), safe(value))));
    try (InputStream page = LoginPage.class.getResourceAsStream("/pages/login.html")) {
      String html = new String(Objects.requireNonNull(page).readAllBytes(), UTF_8);
      return Answer.html(html.replace("{{kept}}", kept).replace("{{path}}", PATH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new TreeMap<>();
    for (String each : query.split("&")) {
      String[] pair = each.split("=", 2);
      if (pair.length == 2) {
        parameters.put(URLDecoder.decode(pair[0], UTF_8), URLDecoder.decode(pair[1], UTF_8));
      }
    }
    return parameters;
  }
}
