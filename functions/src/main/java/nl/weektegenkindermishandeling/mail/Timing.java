package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a mail goes out.
 *
 * @param notBefore when it is due, or null for at once
 * @param notAfter from when it would tell what is over, or null if it never does
 */
public record Timing(Priority priority, @Nullable Instant notBefore, @Nullable Instant notAfter) {
  /** Answers what somebody just did. */
  public static final Timing NOW = new Timing(Priority.ANSWER, null, null);

  public static Timing until(Instant notAfter) {
    return new Timing(Priority.ANSWER, null, notAfter);
  }

  public boolean isOver(Instant now) {
    return notAfter != null && !now.isBefore(notAfter);
  }
}
