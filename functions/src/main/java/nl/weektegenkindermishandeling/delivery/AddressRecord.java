package nl.weektegenkindermishandeling.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.mail.Cause;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MailContent;
import nl.weektegenkindermishandeling.mail.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address, and what follows from it: how many mails it gets. Its owner and
 * strangers have a budget each.
 *
 * @param confirmed whether somebody who owns it confirmed something
 * @param problem why mails do not reach it, or null
 * @param byOwner the ids of the mails in the last 24 hours that its owner caused, and when they
 *     went
 * @param byStrangers the same, of those that strangers caused
 */
public record AddressRecord(
    boolean confirmed,
    @Nullable DeliveryProblem problem,
    Map<String, Instant> byOwner,
    Map<String, Instant> byStrangers) {
  /** Anybody can have mails sent to an address that is not theirs; after three it is a nuisance. */
  static final int MOST_UNCONFIRMED = 3;

  /** What strangers have sent to a confirmed address one by one; the rest is gathered. */
  static final int MOST_BY_STRANGERS = 6;

  /** How long what is over that is gathered for one mail. */
  static final Duration GATHERING = Duration.ofHours(2);

  static final int MOST_BY_OWNER = 50;

  /** What dates cause leaves room for answers to the owner. */
  static final int MOST_UNASKED = 40;

  public AddressRecord {
    byOwner = Map.copyOf(byOwner);
    byStrangers = Map.copyOf(byStrangers);
  }

  public Permission permit(Mail mail, Instant now) {
    if (problem != null && problem.kind().stopsMails()) {
      return new Permission.Suppressed();
    }
    if (of(mail.cause()).containsKey(mail.id())) {
      return new Permission.Granted();
    }
    List<Instant> counting = counting(of(mail.cause()).values(), now);
    return switch (mail.cause()) {
      case OWNER -> permitOwner(mail, counting);
      case STRANGER ->
          confirmed ? permitStranger(mail, counting, now) : permitUnconfirmed(counting);
    };
  }

  private static Permission permitOwner(Mail mail, List<Instant> counting) {
    int most = mail.timing().priority() == Priority.ANSWER ? MOST_BY_OWNER : MOST_UNASKED;
    return counting.size() < most
        ? new Permission.Granted()
        : new Permission.NotBefore(counting.getFirst().plus(DailyLimit.WINDOW));
  }

  private static Permission permitUnconfirmed(List<Instant> counting) {
    return counting.size() < MOST_UNCONFIRMED
        ? new Permission.Granted()
        : new Permission.UntilConfirmed();
  }

  /** Links that somebody asked for are counted where they are asked for. */
  private static Permission permitStranger(Mail mail, List<Instant> counting, Instant now) {
    if (counting.size() < MOST_BY_STRANGERS || mail.content() instanceof MailContent.LinksAsked) {
      return new Permission.Granted();
    }
    Instant next = counting.getLast().plus(GATHERING);
    return next.isAfter(now) ? new Permission.Gathered(next) : new Permission.Granted();
  }

  /** Which mails of the same cause went lately. */
  public Map<String, Instant> of(Cause cause) {
    return cause == Cause.OWNER ? byOwner : byStrangers;
  }

  static List<Instant> counting(Collection<Instant> moments, Instant now) {
    return moments.stream()
        .filter(moment -> DailyLimit.counts(moment, now))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
