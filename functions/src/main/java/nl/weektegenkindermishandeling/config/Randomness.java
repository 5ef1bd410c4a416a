package nl.weektegenkindermishandeling.config;

import java.security.SecureRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.crac.Context;
import org.crac.Resource;

/**
 * Random numbers that cannot be predicted. Every environment that is restored from one snapshot has
 * the generator's state of that snapshot, so it gets a new generator; else two environments would
 * make the same tokens.
 */
public final class Randomness implements RandomGenerator, Resource {
  private final Supplier<SecureRandom> source;
  private volatile SecureRandom random;

  @SuppressWarnings("this-escape") // the context calls only after the start
  public Randomness(Supplier<SecureRandom> source) {
    this.source = source;
    this.random = source.get();
    Snapshots.register(this);
  }

  @Override
  public long nextLong() {
    return random.nextLong();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    random.nextBytes(bytes);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {}

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    random = source.get();
  }
}
