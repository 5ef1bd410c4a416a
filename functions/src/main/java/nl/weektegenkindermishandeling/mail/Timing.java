package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a mail goes out.
 *
 * @param dueAt from when
 * @param notAfter from when it would tell what is over, or null if it never does
 */
public record Timing(Priority priority, Instant dueAt, @Nullable Instant notAfter) {
  /** For an answer to what somebody just did. */
  public static Timing at(Instant moment) {
    return new Timing(Priority.ANSWER, moment, null);
  }

  public Timing until(Instant end) {
    return new Timing(priority, dueAt, end);
  }

  public boolean isOver(Instant now) {
    return notAfter != null && !now.isBefore(notAfter);
  }
}
