package nl.weektegenkindermishandeling.mail;

import java.util.Optional;

/** Mails that must be sent, and those that were. */
public interface Outbox {
  /** The mail, if it has not been sent yet. Counts an attempt. */
  Optional<Mail> attempt(String mailId);

  /** Notes that a mail was accepted, and forgets its recipient and what it said. */
  void markSent(String mailId, String serviceId);
}
