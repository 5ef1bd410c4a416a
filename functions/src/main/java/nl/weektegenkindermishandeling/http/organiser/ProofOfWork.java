package nl.weektegenkindermishandeling.http.organiser;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.Problem;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Sha256;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.registration.FormFields;
import nl.weektegenkindermishandeling.registration.UsedProof;
import org.jspecify.annotations.Nullable;

/**
 * Work that a computer does before it may register: the first version of the protocol of ALTCHA
 * (altcha.org), for which widgets exist. The solver looks for the number that, after the salt, has
 * the challenge as its SHA-256 hash. Making and checking one takes two hashes and no memory. See
 * docs/proof-of-work.md.
 *
 * @param key secret
 */
record ProofOfWork(String key, UnconfirmedCount unconfirmed, Clock clock, RandomGenerator random) {
  private static final String ALGORITHM = "SHA-256";
  private static final Duration LIFE = Duration.ofHours(1);
  private static final int SALT_BYTES = 12;

  /** The ampersand keeps the salt's digits apart from those of the number. */
  private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=([0-9]{10})&");

  /** Less than a second in a browser. */
  private static final int EASY = 50_000;

  /** So many registrations that nobody confirmed make it twice as hard. */
  private static final int FOR_EACH_DOUBLING = 50;

  /** Some twenty seconds at most in a browser. */
  private static final int MOST_DOUBLINGS = 5;

  private static final int LONGEST_NUMBER = 10;

  /** A new challenge, harder when many came lately that nobody confirmed. */
  Document challenge() {
    int hardest = EASY << Math.min(MOST_DOUBLINGS, unconfirmed.recent() / FOR_EACH_DOUBLING);
    byte[] bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    long expires = clock.instant().plus(LIFE).getEpochSecond();
    String salt = HexFormat.of().formatHex(bytes) + "?expires=" + expires + "&";
    String challenge = Sha256.hex(salt + random.nextInt(hardest + 1));
    return Document.build()
        .put("algorithm", ALGORITHM)
        .put("challenge", challenge)
        .put("maxnumber", hardest)
        .put("salt", salt)
        .put("signature", Sha256.keyedHex(key, challenge))
        .done();
  }

  /**
   * What a registration uses up.
   *
   * @param proof base64 of the JSON object that solves a challenge
   * @throws Rejection if it solves none of ours that is still good
   */
  UsedProof check(@Nullable String proof) {
    if (proof == null) {
      throw wrong(InputError.REQUIRED);
    }
    return solution(proof).flatMap(this::solved).orElseThrow(() -> wrong(InputError.INVALID_PROOF));
  }

  static Rejection wrong(InputError error) {
    return new Rejection(
        Problem.invalid(List.of(FieldError.of("#/" + FormFields.PROOF.name(), error))));
  }

  private static Optional<Document> solution(String proof) {
    try {
      return Json.read(Base64.getDecoder().decode(proof)).flatMap(Json.Value::object);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<UsedProof> solved(Document solution) {
    if (!(solution.values().get("challenge") instanceof String challenge)
        || !(solution.values().get("salt") instanceof String salt)
        || !(solution.values().get("signature") instanceof String signature)
        || !(solution.values().get("number") instanceof Number number)
        || !ALGORITHM.equals(solution.values().get("algorithm"))) {
      return Optional.empty();
    }
    Matcher parts = SALT.matcher(salt);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
    boolean right =
        same(challenge, Sha256.hex(salt + digits(number)))
            && same(signature, Sha256.keyedHex(key, challenge))
            && clock.instant().isBefore(expiresAt);
    return right ? Optional.of(new UsedProof(challenge, expiresAt)) : Optional.empty();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }

  /** A whole number as it is written; nothing for what is too long to be one of ours. */
  private static String digits(Number number) {
    BigDecimal decimal = new BigDecimal(number.toString());
    return decimal.precision() <= LONGEST_NUMBER && decimal.scale() == 0
        ? decimal.toPlainString()
        : "";
  }
}
