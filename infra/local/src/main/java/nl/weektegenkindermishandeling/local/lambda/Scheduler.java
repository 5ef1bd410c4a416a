package nl.weektegenkindermishandeling.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;

/** Calls a function again and again, as EventBridge Scheduler does, but more often. */
public final class Scheduler implements AutoCloseable {
  private static final byte[] EVENT = "{}".getBytes(UTF_8);

  private final LocalFunction function;
  private final Duration interval;
  private final Thread thread = Thread.ofVirtual().name("scheduler").unstarted(this::run);

  public Scheduler(LocalFunction function, Duration interval) {
    this.function = function;
    this.interval = interval;
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(interval);
        callNow();
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  /** Calls it once, and waits until it has done what was due. */
  public void callNow() {
    var _ = function.invoke(EVENT).join();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
