package nl.weektegenkindermishandeling.http.organiser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Sha256;
import nl.weektegenkindermishandeling.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofOfWorkTest {
  private static final Instant NOW = Instant.parse("2027-09-01T10:30:00Z");
  private final Map<String, Integer> counts = new HashMap<>();

  @Test
  void whatIsSolvedIsGoodUntilItExpires() {
    Document solution = solve(proofs(NOW).challenge());
    assertThat(proofs(NOW).check(write(solution)).expiresAt())
        .isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(proofs(NOW.plusSeconds(3599)).check(write(solution))).isNotNull();
    assertIsWrong(solution, NOW.plusSeconds(3600));
  }

  @Test
  void nothingOfItCanBeAnother() {
    Document solution = solve(proofs(NOW).challenge());
    assertIsWrong(solution.with("algorithm", "SHA-1"), NOW);
    assertIsWrong(solution.with("number", -1), NOW);
    assertIsWrong(solution.with("number", "1"), NOW);
    assertIsWrong(solution.with("signature", Sha256.keyedHex("other", "x")), NOW);
    assertIsWrong(solution.with("challenge", Sha256.hex("x1")), NOW);
    // A later end, and digits that move from the number to the salt, are another salt.
    String salt = solution.text("salt");
    assertIsWrong(solution.with("salt", salt.replaceAll("\\d{10}&", "9999999999&")), NOW);
    String number = solution.number("number").toPlainString();
    assertIsWrong(
        solution
            .with("salt", salt + number.charAt(0))
            .with("number", Integer.valueOf("0" + number.substring(1))),
        NOW);
    for (String text : new String[] {"", "%%%", "e30=", "bnVsbA=="}) {
      assertThatThrownBy(() -> proofs(NOW).check(text)).isInstanceOf(Rejection.class);
    }
    assertThatThrownBy(() -> proofs(NOW).check(null)).isInstanceOf(Rejection.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 50000",
    "49, 50000",
    "50, 100000",
    "249, 800000",
    "250, 1600000",
    "9999, 1600000"
  })
  void itIsHarderWhenManyComeThatNobodyConfirms(int unconfirmed, int hardest) {
    UnconfirmedCount count = new UnconfirmedCount(this::add, clock(NOW));
    for (int i = 0; i < unconfirmed + 3; i++) {
      count.registered();
    }
    for (int i = 0; i < 3; i++) {
      count.confirmed(NOW);
    }
    assertThat(proofs(NOW).challenge().number("maxnumber").intValue()).isEqualTo(hardest);
    assertThat(proofs(NOW.plus(Duration.ofHours(2))).challenge().number("maxnumber").intValue())
        .isEqualTo(50_000);
  }

  private void assertIsWrong(Document solution, Instant moment) {
    assertThatThrownBy(() -> proofs(moment).check(write(solution)))
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection ->
                assertThat(rejection.problem().errors().getFirst().at()).isEqualTo("#/proof"));
  }

  private ProofOfWork proofs(Instant moment) {
    Clock clock = clock(moment);
    return new ProofOfWork(
        "secret", new UnconfirmedCount(this::add, clock), clock, new SplittableRandom(1));
  }

  private static Clock clock(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }

  private int add(int number, String subject, Instant from, Instant until) {
    return counts.merge(subject + from, number, Integer::sum);
  }

  private static Document solve(Document challenge) {
    for (int number = 0; ; number++) {
      if (Sha256.hex(challenge.text("salt") + number).equals(challenge.text("challenge"))) {
        return challenge.with("number", number);
      }
    }
  }

  private static String write(Document solution) {
    return Base64.getEncoder()
        .encodeToString(new String(Json.write(solution), UTF_8).getBytes(UTF_8));
  }
}
