package nl.weektegenkindermishandeling.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address, and what follows from it.
 *
 * @param confirmed whether somebody who owns it confirmed something
 * @param problem why mails do not reach it, or null
 * @param recent the ids of the mails that went to it in the last 24 hours, and when
 */
public record AddressRecord(
    boolean confirmed, @Nullable DeliveryProblem problem, Map<String, Instant> recent) {
  /** Anybody can have mails sent to an address that is not theirs; after three it is a nuisance. */
  static final int MOST_TO_A_STRANGER = 3;

  static final int MOST_A_DAY = 50;

  /** What strangers or dates cause leaves room for answers to the owner. */
  static final int MOST_UNASKED = 40;

  public AddressRecord {
    recent = Map.copyOf(recent);
  }

  public Permission permit(Mail mail, Instant now) {
    if (problem != null && problem.kind().stopsMails()) {
      return new Permission.Suppressed();
    }
    if (recent.containsKey(mail.id())) {
      return new Permission.Granted();
    }
    List<Instant> counting =
        recent.values().stream()
            .filter(moment -> moment.plus(DailyLimit.WINDOW).isAfter(now))
            .sorted(Comparator.naturalOrder())
            .toList();
    if (!confirmed && mail.content().canReachStrangers()) {
      return counting.size() < MOST_TO_A_STRANGER
          ? new Permission.Granted()
          : new Permission.UntilConfirmed();
    }
    boolean asked =
        mail.timing().priority() == Priority.ANSWER && !mail.content().canReachStrangers();
    return counting.size() < (asked ? MOST_A_DAY : MOST_UNASKED)
        ? new Permission.Granted()
        : new Permission.NotBefore(counting.getFirst().plus(DailyLimit.WINDOW));
  }
}
