package nl.weektegenkindermishandeling.local.editors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes ID tokens as a Cognito user pool does, signed with a key of its own that lasts as long as
 * the process.
 */
public final class TokenIssuer {
  /** The client for which tokens are made. */
  public static final String AUDIENCE = "local-editors";

  private static final Duration VALID = Duration.ofHours(8);

  private final String issuer;
  private final Clock clock;
  private final LocalUserPool users;
  private @Nullable RSAKey key;

  /**
   * @param address of the local system
   * @param users those whom tokens name
   */
  public TokenIssuer(URI address, LocalUserPool users, Clock clock) {
    this.issuer = address + "/_local/user-pool";
    this.clock = clock;
    this.users = users;
  }

  /** Made when it is first needed: that takes as long as half of a start. */
  private synchronized RSAKey key() {
    if (key == null) {
      try {
        key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
      } catch (JOSEException e) {
        throw new IllegalStateException("no key can be made", e);
      }
    }
    return key;
  }

  /** A token that is valid now, for the groups that the account is in. */
  public String token(String email) {
    return token(email, Optional.empty(), VALID);
  }

  /** A token that is valid now, for an account that is in these groups from now on. */
  public String token(String email, List<String> groups) {
    return token(email, groups, VALID);
  }

  /** A token that is valid for a time from now; with a negative time, one that has expired. */
  public String token(String email, List<String> groups, Duration validity) {
    return token(email, Optional.of(groups), validity);
  }

  String token(String email, Optional<List<String>> groups, Duration validity) {
    return token(users.logIn(email, groups), validity);
  }

  private String token(LocalUserPool.Login login, Duration validity) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject(login.sub())
            .claim("email", login.email())
            .claim("cognito:groups", login.groups())
            .claim("token_use", "id")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(validity)))
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key().getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key()));
    } catch (JOSEException e) {
      throw new IllegalStateException("the token cannot be signed", e);
    }
    return token.serialize();
  }

  String issuer() {
    return issuer;
  }

  /** What those who check tokens may know of the key. */
  JWKSet publicKeys() {
    return new JWKSet(key().toPublicJWK());
  }
}
