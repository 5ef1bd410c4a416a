package nl.weektegenkindermishandeling.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 hashes, in base64url where nothing else is said. */
public final class Sha256 {
  private static final String HMAC = "HmacSHA256";

  private Sha256() {}

  public static String of(String text) {
    return of(text.getBytes(UTF_8));
  }

  public static String of(byte[] bytes) {
    return base64(digest(bytes));
  }

  public static String hex(String text) {
    return HexFormat.of().formatHex(digest(text.getBytes(UTF_8)));
  }

  /**
   * A hash that says nothing to those who do not know the key (HMAC, RFC 2104): what is hashed may
   * have few possible values, as an IP address has.
   */
  public static String keyed(String key, String text) {
    return base64(hmac(key, text));
  }

  public static String keyedHex(String key, String text) {
    return HexFormat.of().formatHex(hmac(key, text));
  }

  private static String base64(byte[] hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  private static byte[] hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), HMAC));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e); // every Java platform has it, and takes every key
    }
  }
}
