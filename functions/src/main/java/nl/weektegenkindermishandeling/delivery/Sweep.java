package nl.weektegenkindermishandeling.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends what is due: what the stream missed, what failed and is tried again, what waited for its
 * turn at the account's rate.
 */
public record Sweep(Outbox outbox, Delivery delivery, Clock clock) {
  private static final int SOME = 25;

  /**
   * Sends until nothing is due, the account may send no more for now, or the time is over. A mail
   * that fails for a reason of ours does not keep the others.
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
        if (!deliver(mailId, patience, listener)) {
          return;
        }
      }
      before = due;
      due = outbox.due(SOME);
    }
  }

  /** Answers whether the account may send more now. */
  private boolean deliver(String mailId, Duration patience, Listener listener) {
    try {
      Optional<Delivery.Delivered> delivered = delivery.deliver(mailId, patience);
      delivered.ifPresent(each -> listener.delivered(mailId, each));
      return delivered.filter(each -> each.outcome() instanceof Outcome.NoSlot).isEmpty();
    } catch (RuntimeException failure) {
      listener.failed(failure);
      return true;
    }
  }

  /** Hears what comes of each mail. */
  public interface Listener {
    void delivered(String mailId, Delivery.Delivered delivered);

    void failed(RuntimeException failure);
  }
}
