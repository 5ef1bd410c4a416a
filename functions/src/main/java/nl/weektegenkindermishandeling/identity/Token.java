package nl.weektegenkindermishandeling.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * A secret in the link of a mail. It gives its bearer one right on one registration. Only its hash
 * is stored.
 *
 * @param text 32 random bytes in base64url
 */
public record Token(String text) {
  private static final int BYTES = 32;

  public static Token random(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The SHA-256 hash. A token has 256 random bits, so it needs neither salt nor a slow hash. */
  public String hash() {
    return Sha256.of(text);
  }

  /** Whether this token has the hash. Takes the same time wherever the two differ. */
  public boolean matches(String hash) {
    return MessageDigest.isEqual(hash().getBytes(US_ASCII), hash.getBytes(US_ASCII));
  }

  @Override
  public String toString() {
    return "Token[secret]";
  }
}
