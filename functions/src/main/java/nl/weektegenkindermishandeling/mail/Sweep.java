package nl.weektegenkindermishandeling.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Sends what is due: what the stream missed, what failed and is tried again, what waited for its
 * turn at the account's rate.
 */
public final class Sweep {
  private static final int SOME = 25;

  private final Outbox outbox;
  private final Delivery delivery;
  private final Clock clock;

  public Sweep(Outbox outbox, Delivery delivery, Clock clock) {
    this.outbox = outbox;
    this.delivery = delivery;
    this.clock = clock;
  }

  /**
   * Sends until nothing is due or the time is over. A mail that fails for a reason of ours does not
   * keep the others.
   *
   * @param patience how long to wait for the account's rate
   * @param listener hears what comes of each
   */
  public void run(Instant until, Duration patience, Listener listener) {
    List<String> before = List.of();
    List<String> due = outbox.due(SOME);
    while (!due.isEmpty() && !due.equals(before)) {
      for (String mailId : due) {
        if (!clock.instant().isBefore(until)) {
          return;
        }
        deliver(mailId, patience, listener);
      }
      before = due;
      due = outbox.due(SOME);
    }
  }

  private void deliver(String mailId, Duration patience, Listener listener) {
    try {
      delivery
          .deliver(mailId, patience)
          .ifPresent(delivered -> listener.delivered(mailId, delivered));
    } catch (RuntimeException failure) {
      listener.failed(failure);
    }
  }

  /** Whoever wants to know what comes of mails. */
  public interface Listener {
    void delivered(String mailId, Delivery.Delivered delivered);

    void failed(RuntimeException failure);
  }
}
