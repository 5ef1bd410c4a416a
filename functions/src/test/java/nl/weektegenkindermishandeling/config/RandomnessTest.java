package nl.weektegenkindermishandeling.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.identity.Token;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class RandomnessTest {
  /** Two environments that are restored from one snapshot start with the same generator. */
  @Test
  void environmentsOfOneSnapshotMakeOtherTokens() {
    Randomness one = new Randomness(ofOneSnapshot());
    Randomness other = new Randomness(ofOneSnapshot());
    assertThat(Token.random(one)).isEqualTo(Token.random(other));

    one.beforeCheckpoint(Core.getGlobalContext());
    other.beforeCheckpoint(Core.getGlobalContext());
    one.afterRestore(Core.getGlobalContext());
    other.afterRestore(Core.getGlobalContext());
    assertThat(Token.random(one)).isNotEqualTo(Token.random(other));
  }

  /** The first generator has a known seed, as if it came from the snapshot; later ones are new. */
  private static Supplier<SecureRandom> ofOneSnapshot() {
    boolean[] restored = {false};
    return () -> {
      SecureRandom random = restored[0] ? new SecureRandom() : seeded();
      restored[0] = true;
      return random;
    };
  }

  private static SecureRandom seeded() {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(20);
      return random;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
