package nl.weektegenkindermishandeling.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Calls a function again and again, as EventBridge Scheduler does, but more often as long as
 * somebody does something.
 */
public final class Scheduler implements AutoCloseable {
  private static final byte[] EVENT = "{}".getBytes(UTF_8);

  /** In AWS it is each minute. */
  private static final Duration SELDOM = Duration.ofSeconds(60);

  private final LocalFunction function;
  private final Duration interval;
  private final BooleanSupplier isQuiet;
  private volatile long lastCall = System.nanoTime();
  private final Thread thread = Thread.ofVirtual().name("scheduler").unstarted(this::run);

  /**
   * A scheduler.
   *
   * @param isQuiet whether nothing was done for a while; then it calls each {@link #SELDOM}
   */
  public Scheduler(LocalFunction function, Duration interval, BooleanSupplier isQuiet) {
    this.function = function;
    this.interval = interval;
    this.isQuiet = isQuiet;
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(interval);
        if (!isQuiet.getAsBoolean() || System.nanoTime() - lastCall > SELDOM.toNanos()) {
          callNow();
        }
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  /** Calls it once, and waits until it has done what was due. */
  public void callNow() {
    lastCall = System.nanoTime();
    var _ = function.invoke(EVENT).join();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
