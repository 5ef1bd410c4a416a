package nl.weektegenkindermishandeling.local.editors;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.UUID;

/**
 * Makes ID tokens as a Cognito user pool does, signed with a key of its own that lasts as long as
 * the process.
 */
public final class TokenIssuer {
  /** The client for which tokens are made. */
  public static final String AUDIENCE = "local-editors";

  private static final Duration VALID = Duration.ofHours(8);

  private final String issuer;
  private final RSAKey key;
  private final Clock clock;

  /**
   * @param address of the local system
   */
  public TokenIssuer(URI address, Clock clock) {
    this.issuer = address + "/_local/user-pool";
    this.clock = clock;
    try {
      this.key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("no key can be made", e);
    }
  }

  /** A token that is valid now. */
  public String token(String email, List<String> groups) {
    return token(email, groups, VALID);
  }

  /** A token that is valid for a time from now; with a negative time, one that has expired. */
  public String token(String email, List<String> groups, Duration validity) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject(UUID.nameUUIDFromBytes(email.getBytes(UTF_8)).toString())
            .claim("email", email)
            .claim("cognito:groups", groups)
            .claim("token_use", "id")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(validity)))
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
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
    return new JWKSet(key.toPublicJWK());
  }
}
