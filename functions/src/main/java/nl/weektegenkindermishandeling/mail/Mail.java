package nl.weektegenkindermishandeling.mail;

import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.registration.Contact;

/**
 * A message to one address, as it waits in the outbox.
 *
 * @param id of the mail: a ULID, or a name that tells what it is about, so that it is added once
 */
public record Mail(String id, String recipient, Language language, Message message, Timing timing) {
  /** One that goes out at once. */
  public Mail(String id, String recipient, Language language, Message message) {
    this(id, recipient, language, message, Timing.NOW);
  }

  public String addressHash() {
    return Contact.addressHash(recipient);
  }

  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
