package nl.weektegenkindermishandeling.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.mail.Mail;

/**
 * What went to one mailbox under all of its addresses that nobody confirmed.
 *
 * @param recent the ids of the mails in the last 24 hours, and when they went
 */
public record MailboxRecord(Map<String, Instant> recent) {
  static final int MOST = 6;

  public MailboxRecord {
    recent = Map.copyOf(recent);
  }

  public Permission permit(Mail mail, Instant now) {
    List<Instant> counting = AddressRecord.counting(recent.values(), now);
    return recent.containsKey(mail.id()) || counting.size() < MOST
        ? new Permission.Granted()
        : new Permission.NotBefore(counting.getFirst().plus(DailyLimit.WINDOW));
  }
}
