package nl.weektegenkindermishandeling.delivery;

import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.registration.ManageLinks;

/** Mails that must be sent, and those that were. */
public interface Outbox {
  /**
   * Adds a mail that no change causes, unless its address has had as many in the last 24 hours as
   * the limit allows. Answers whether it was added.
   */
  boolean add(Mail mail, DailyLimit limit);

  /** Adds a mail with a link that it holds, unless one with its id was added before. */
  void addOnce(Mail mail, Optional<ManageLinks.NewLink> link);

  /**
   * Takes a mail, or a word to the edge, if it is due. No other sender can take it during the
   * lease; if the sender dies, the mail is due again after it.
   */
  Optional<Leased> take(String id);

  /** Ids of what is due: answers before reminders, the longest due first. */
  List<String> due(int limit);

  /**
   * Notes what came of a mail; one that is done forgets its recipient and what it said. One that is
   * held can be released from now on, and is due again when its lease ends unless {@link #hold} is
   * called.
   */
  void settle(Leased leased, Outcome outcome);

  /** Leaves a mail that was noted as held until it is released. */
  void hold(LeasedMail mail);

  /**
   * Takes what waits for an address, to go out in one mail: the newest first, and no more than so
   * many.
   *
   * @param but a mail that is taken already
   */
  List<LeasedMail> takeWaiting(String emailHash, String but, int most);

  /** Makes the newest that waits for an address due: it takes the others with it. */
  void release(String emailHash);

  /** Makes a mail due that waits until its address confirms. */
  void releaseOne(String mailId);
}
