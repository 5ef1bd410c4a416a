package nl.weektegenkindermishandeling.mail;

import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.text.Language;

/**
 * What one address gets, as it waits in the outbox.
 *
 * @param id of the mail: a ULID, or a name that tells what it is about, so that it is added once
 */
public record Mail(
    String id,
    String recipient,
    Language language,
    MailContent content,
    Timing timing,
    Cause cause) {
  /** One that its recipient's own doings cause, or what others do about them. */
  public Mail(String id, String recipient, Language language, MailContent content, Timing timing) {
    this(id, recipient, language, content, timing, Cause.OWNER);
  }

  /** The same, with another content. */
  public Mail saying(MailContent other) {
    return new Mail(id, recipient, language, other, timing, cause);
  }

  public String emailHash() {
    return Contact.emailHash(recipient);
  }

  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
