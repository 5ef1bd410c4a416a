package nl.weektegenkindermishandeling.mail;

import nl.weektegenkindermishandeling.edition.Language;

/**
 * A message to one address, as it waits in the outbox.
 *
 * @param id of the mail, a ULID
 */
public record Mail(String id, String recipient, Language language, Message message) {
  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
