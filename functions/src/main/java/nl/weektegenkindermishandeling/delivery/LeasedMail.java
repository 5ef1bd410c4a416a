package nl.weektegenkindermishandeling.delivery;

import java.time.Instant;
import nl.weektegenkindermishandeling.mail.Mail;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was taken from the outbox to be sent; no other sender gets it until the lease ends.
 *
 * @param failures how often sending it failed
 * @param waited whether it was held, or gathers with others
 * @param failingSince since when it fails each time, or null if it did not the last time
 */
public record LeasedMail(
    Mail mail, int failures, boolean waited, @Nullable Instant failingSince, Instant leasedUntil)
    implements Leased {
  @Override
  public String id() {
    return mail.id();
  }

  @Override
  public Instant firstDueAt() {
    return mail.timing().dueAt();
  }
}
