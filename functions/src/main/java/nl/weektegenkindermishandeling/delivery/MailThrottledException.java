package nl.weektegenkindermishandeling.delivery;

import java.io.Serial;
import java.time.Duration;

/** The mail service takes no mails for now. */
public final class MailThrottledException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final Duration pause;

  /**
   * @param pause how long no mail should be tried
   */
  public MailThrottledException(Duration pause, Throwable cause) {
    super("the mail service takes no mails for now", cause);
    this.pause = pause;
  }

  public Duration pause() {
    return pause;
  }
}
