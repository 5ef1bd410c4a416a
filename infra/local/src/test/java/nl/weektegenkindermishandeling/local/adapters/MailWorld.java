package nl.weektegenkindermishandeling.local.adapters;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.local.ses.SesFaults;

/** DynamoDB and a SES that fails, for some histories, one after the other. */
final class MailWorld implements AutoCloseable {
  static final int SEEDS_IN_A_WORLD = 50;

  private volatile RandomGenerator chances = new SplittableRandom(0);
  private final SesFaults sesFaults = new SesFaults(() -> chances.nextLong());
  private final InMemoryBackend backend = new InMemoryBackend(sesFaults);

  /** What SES does from now on depends on these. */
  void newChances(RandomGenerator random) {
    chances = random;
  }

  SesFaults sesFaults() {
    return sesFaults;
  }

  InMemoryBackend backend() {
    return backend;
  }

  @Override
  public void close() {
    backend.close();
  }
}
