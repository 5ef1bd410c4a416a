package nl.weektegenkindermishandeling.local.ses;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** What goes wrong at SES on purpose: a part of the calls each. */
public final class SesFaults {
  private final RandomGenerator random;
  private final AtomicInteger lost = new AtomicInteger();
  private volatile Parts parts = new Parts(0, 0, 0);

  public SesFaults(RandomGenerator random) {
    this.random = random;
  }

  private record Parts(double errors, double throttled, double lost) {}

  /** What happens to a mail. */
  enum Fault {
    NONE,
    /** SES has a problem of its own. */
    ERROR,
    /** The account sends too fast. */
    THROTTLED,
    /** SES accepts the mail, but the answer gets lost. */
    LOST
  }

  /** From now on; parts of 1. */
  public void set(double errors, double throttled, double lost) {
    parts = new Parts(errors, throttled, lost);
  }

  Fault next() {
    Parts now = parts;
    double chance = random.nextDouble();
    if (chance < now.errors()) {
      return Fault.ERROR;
    }
    if (chance < now.errors() + now.throttled()) {
      return Fault.THROTTLED;
    }
    if (chance < now.errors() + now.throttled() + now.lost()) {
      lost.incrementAndGet();
      return Fault.LOST;
    }
    return Fault.NONE;
  }

  /** How many answers got lost: so many mails may come once more. */
  public int lost() {
    return lost.get();
  }
}
