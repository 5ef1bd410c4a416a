package nl.weektegenkindermishandeling.mail;

import java.util.Optional;

/** Mails that must be sent, and those that were. */
public interface Outbox {
  /**
   * Adds a mail that no change causes, unless its address has had as many in the last 24 hours as
   * the limit allows. Answers whether it was added.
   */
  boolean add(Mail mail, DailyLimit limit);

  /** The mail, if it has not been sent yet. Counts an attempt. */
  Optional<Mail> attempt(String mailId);

  /**
   * Notes that a mail was accepted, or need not be sent, and forgets its recipient and what it
   * said.
   *
   * @param serviceId the mail service's id
   */
  void markDone(String mailId, String serviceId);
}
