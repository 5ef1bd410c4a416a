package nl.weektegenkindermishandeling.local.editors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JWT authorizer of an HTTP API: lets through who shows a token of the issuer, for the audience,
 * that is valid now. It looks at no group.
 */
public final class JwtAuthorizer {
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  public JwtAuthorizer(TokenIssuer issuer) {
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.RS256, (wanted, context) -> wanted.select(issuer.publicKeys())));
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(
            TokenIssuer.AUDIENCE,
            new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(),
            Set.of("exp", "sub"));
    claims.setMaxClockSkew(0);
    processor.setJWTClaimsSetVerifier(claims);
  }

  /**
   * The claims of the token in an Authorization header, written as the gateway hands them to a
   * function; empty if there is no valid token.
   */
  public Optional<Map<String, String>> claims(@Nullable String authorization) {
    if (authorization == null) {
      return Optional.empty();
    }
    try {
      JWTClaimsSet claims =
          processor.process(authorization.replaceFirst("(?i)^bearer +", ""), null);
      return Optional.of(texts(claims.getClaims()));
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> texts(Map<String, Object> claims) {
    Map<String, String> texts = new TreeMap<>();
    claims.forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  /** Lists are written in brackets with blanks between, moments in seconds. */
  private static String text(Object value) {
    return switch (value) {
      case List<?> list ->
          list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
      case Date moment -> Long.toString(moment.toInstant().getEpochSecond());
      default -> String.valueOf(value);
    };
  }
}
