package nl.weektegenkindermishandeling.mail;

import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.text.Language;

/**
 * What one address gets, as it waits in the outbox.
 *
 * @param id of the mail: a ULID, or a name that tells what it is about, so that it is added once
 */
public record Mail(
    String id, String recipient, Language language, MailContent content, Timing timing) {
  public String emailHash() {
    return Contact.emailHash(recipient);
  }

  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
