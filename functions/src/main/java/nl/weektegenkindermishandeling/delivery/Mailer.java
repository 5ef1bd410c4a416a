package nl.weektegenkindermishandeling.delivery;

import nl.weektegenkindermishandeling.mail.RenderedMail;

/** Sends mails. */
public interface Mailer {
  /**
   * Hands a mail over. It is accepted when this returns, and may be accepted when this throws.
   * Throws {@link MailRefusedException} or {@link MailThrottledException} if it was not.
   *
   * @return the id under which the mail service will tell of bounces and complaints
   */
  String send(RenderedMail mail);

  /** The same for calls before a snapshot: mails go the whole way, to nobody. */
  Mailer rehearsal();

  /** Sends nothing more until an admin allows it again; mails wait meanwhile. */
  void stopSending();
}
