package nl.weektegenkindermishandeling.delivery;

import java.io.Serial;

/** The mail service will never take this mail: its address is not one, or gets no mails. */
public final class MailRefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public MailRefusedException(Throwable cause) {
    super("the mail service refuses the mail for good", cause);
  }
}
