package nl.weektegenkindermishandeling.local.editors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the login of a user pool does behind its page: codes that are good once, with a proof key
 * (RFC 7636), and tokens that can be renewed. Nobody has a password.
 */
public final class LocalLogin {
  /** How long an ID token is good. */
  public static final Duration TOKEN = Duration.ofHours(1);

  private static final Duration CODE = Duration.ofMinutes(5);
  private static final Duration RENEWAL = Duration.ofHours(12);

  private final TokenIssuer issuer;
  private final Clock clock;
  private final Map<String, Asked> codes = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  public LocalLogin(TokenIssuer issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * Who logs in.
   *
   * @param groups in which they are from now on; empty for those in which they are
   */
  public record Person(String email, Optional<List<String>> groups) {}

  private record Asked(Person person, String page, String challenge, Instant at) {}

  private record Session(Person person, Instant until) {}

  /** What a page gets for a code. */
  public record Tokens(String id, String renewal) {}

  /**
   * Somebody has logged in.
   *
   * @param page to which the login leads back
   * @param challenge of the page's proof key, by S256
   * @return a code
   */
  public String logIn(Person person, String page, String challenge) {
    String code = UUID.randomUUID().toString();
    codes.put(code, new Asked(person, page, challenge, clock.instant()));
    return code;
  }

  /** Tokens for a code; empty if the code is none, was used, is too old, or is another page's. */
  public Optional<Tokens> exchange(String code, String page, String verifier) {
    return Optional.ofNullable(codes.remove(code))
        .filter(asked -> asked.at().plus(CODE).isAfter(clock.instant()))
        .filter(asked -> asked.page().equals(page) && asked.challenge().equals(s256(verifier)))
        .map(asked -> {
          String renewal = UUID.randomUUID().toString();
          sessions.put(renewal, new Session(asked.person(), clock.instant().plus(RENEWAL)));
          return new Tokens(token(asked.person()), renewal);
        });
  }

  /** Another ID token; empty if the session has ended. */
  public Optional<String> renew(String renewal) {
    return Optional.ofNullable(sessions.get(renewal))
        .filter(session -> session.until().isAfter(clock.instant()))
        .map(session -> token(session.person()));
  }

  public void revoke(String renewal) {
    sessions.remove(renewal);
  }

  /** Ends all sessions: nobody can renew a token. */
  public void endAll() {
    sessions.clear();
  }

  private String token(Person person) {
    return issuer.token(person.email(), person.groups(), TOKEN);
  }

  private static String s256(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
