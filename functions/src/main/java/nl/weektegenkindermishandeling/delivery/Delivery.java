package nl.weektegenkindermishandeling.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MailContent;
import nl.weektegenkindermishandeling.mail.MailRenderer;
import nl.weektegenkindermishandeling.mail.Priority;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;

/**
 * Sends mails of the outbox, each at least once. A sender that dies between sending a mail and
 * noting that leaves it due when its lease ends, so it is sent once more: one too many rather than
 * none.
 */
public record Delivery(
    Outbox outbox,
    AddressBook addresses,
    SendingRate rate,
    RegistrationLists registrations,
    AskedLinks askedLinks,
    ManageLinks links,
    MailRenderer renderer,
    Mailer mailer,
    EdgeCache edge,
    Moments moments) {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration GIVE_UP = Duration.ofDays(1);

  /** The service's own limits pass, and the longest of them is counted by the day. */
  private static final Duration GIVE_UP_ON_LIMITS = Duration.ofDays(3);

  /** How many registrations are asked about in one mail; what is over waits for the next. */
  private static final int MOST_TOGETHER = 25;

  /**
   * What time and chance are here.
   *
   * @param sleep waits for so long
   */
  public record Moments(Clock clock, RandomGenerator random, Consumer<Duration> sleep) {}

  /**
   * A mail that was due.
   *
   * @param age since when
   */
  public record Delivered(Outcome outcome, Duration age) {}

  /**
   * Sends a mail if it is due.
   *
   * @param patience how long to wait for the sending rate; a mail that would wait longer keeps its
   *     place
   * @return what came of it; empty if it was not due
   */
  public Optional<Delivered> deliver(String mailId, Duration patience) {
    return outbox
        .take(mailId)
        .map(leased -> {
          Outcome outcome =
              switch (leased) {
                case LeasedMail mail -> deliver(mail, patience);
                case LeasedEdgeUpdate update -> deliver(update);
              };
          return new Delivered(
              outcome, Duration.between(leased.firstDueAt(), moments.clock().instant()));
        });
  }

  private Outcome deliver(LeasedMail leased, Duration patience) {
    Outcome outcome = attempt(leased, patience);
    tellEditors(leased.mail(), outcome);
    outbox.settle(leased, outcome);
    if (outcome instanceof Outcome.Held) {
      holdOrRelease(leased);
    }
    return outcome;
  }

  private Outcome deliver(LeasedEdgeUpdate leased) {
    sleepUntil(leased.update().takesEffectAt());
    Outcome outcome = tellEdge(leased);
    outbox.settle(leased, outcome);
    return outcome;
  }

  private Outcome tellEdge(LeasedEdgeUpdate leased) {
    try {
      edge.forget(leased.id());
      return new Outcome.EdgeTold();
    } catch (RuntimeException e) {
      return retryOrGiveUp(leased);
    }
  }

  /** Twice as long each time, for a day. */
  private Outcome retryOrGiveUp(Leased leased) {
    return hasFailedFor(leased, GIVE_UP)
        ? new Outcome.Failed(Outcome.Failure.GAVE_UP)
        : new Outcome.Retry(moments.clock().instant().plus(backoff(leased.failures())));
  }

  private Outcome attempt(LeasedMail leased, Duration patience) {
    Mail mail = leased.mail();
    Instant now = moments.clock().instant();
    if (mail.timing().isOver(now) || isSettledOtherwise(leased)) {
      return new Outcome.Dropped(Outcome.Unneeded.OVER);
    }
    if (isOlderThan(leased, GIVE_UP_ON_LIMITS)) {
      return new Outcome.Failed(Outcome.Failure.GAVE_UP);
    }
    Optional<AskedLinks.Completed> complete = askedLinks.complete(mail);
    if (complete.isEmpty()) {
      return new Outcome.Dropped(Outcome.Unneeded.NO_LINKS);
    }
    return switch (addresses.ask(mail)) {
      case Permission.Granted granted ->
          leased.waited() ? sendTogether(leased, patience) : send(leased, complete.get(), patience);
      case Permission.Suppressed suppressed -> new Outcome.Failed(Outcome.Failure.SUPPRESSED);
      case Permission.UntilConfirmed held ->
          mail.timing().priority() == Priority.ANSWER
              ? new Outcome.Held(mail.emailHash())
              : new Outcome.Dropped(Outcome.Unneeded.LIMIT);
      case Permission.Gathered gathered ->
          mail.timing().priority() == Priority.ANSWER
              ? new Outcome.Gathers(gathered.moment(), mail.emailHash())
              : new Outcome.Dropped(Outcome.Unneeded.LIMIT);
      case Permission.NotBefore later -> new Outcome.Limited(later.moment());
    };
  }

  /** Sends a mail that waited, and with it all that waits for its address. */
  private Outcome sendTogether(LeasedMail leased, Duration patience) {
    Mail mail = leased.mail();
    List<LeasedMail> others = outbox.takeWaiting(mail.emailHash(), mail.id(), MOST_TOGETHER - 1);
    List<LeasedMail> needed = new ArrayList<>();
    for (LeasedMail other : others) {
      if (other.mail().timing().isOver(moments.clock().instant()) || isSettledOtherwise(other)) {
        outbox.settle(other, new Outcome.Dropped(Outcome.Unneeded.OVER));
      } else {
        needed.add(other);
      }
    }
    Outcome outcome =
        send(
            leased,
            new AskedLinks.Completed(mail.saying(together(mail, needed)), List.of()),
            patience);
    Outcome ofOthers = outcome instanceof Outcome.Sent ? new Outcome.SentWith(mail.id()) : outcome;
    needed.forEach(other -> outbox.settle(other, ofOthers));
    if (outcome instanceof Outcome.Sent && others.size() == MOST_TOGETHER - 1) {
      outbox.release(mail.emailHash()); // what is over asks when it may go
    }
    return outcome;
  }

  /** The newest is the one that its owner most likely waits for, so it stands first. */
  private static MailContent together(Mail mail, List<LeasedMail> others) {
    List<MailContent.ConfirmAddress> all =
        Stream.concat(Stream.of(mail), others.stream().map(LeasedMail::mail))
            .sorted(Comparator.comparing(Mail::id).reversed())
            .map(Mail::content)
            .flatMap(content ->
                content instanceof MailContent.ConfirmAddress confirm
                    ? Stream.of(confirm)
                    : Stream.empty())
            .toList();
    return all.size() < 2 ? mail.content() : new MailContent.ConfirmSeveral(all);
  }

  /** To confirm what was confirmed meanwhile, or is gone. */
  private boolean isSettledOtherwise(LeasedMail leased) {
    return leased.mail().content() instanceof MailContent.ConfirmAddress confirm
        && (leased.waited() || confirm.asking() == MailContent.Asking.REMINDER)
        && confirm.asking() != MailContent.Asking.HANDOVER
        && registrations
            .find(confirm.registrationId())
            .filter(each -> each.state() == RegistrationState.AWAITING_CONFIRMATION)
            .isEmpty();
  }

  private Outcome send(LeasedMail leased, AskedLinks.Completed complete, Duration patience) {
    Mail mail = complete.mail();
    if (!leased.mail().content().canReachStrangers()) {
      outbox.release(mail.emailHash()); // such mails go to confirmed addresses alone
    }
    Optional<Instant> slot = rate.reserve(patience);
    if (slot.isEmpty()) {
      return new Outcome.NoSlot();
    }
    sleepUntil(slot.get());
    links.keep(complete.newLinks()); // first, so that every link in the mail opens something
    try {
      return new Outcome.Sent(mailer.send(renderer.render(mail)));
    } catch (MailRefusedException e) {
      return new Outcome.Failed(Outcome.Failure.REFUSED);
    } catch (MailThrottledException e) {
      rate.pause(e.pause());
      return new Outcome.Later(moments.clock().instant().plus(jittered(e.pause())));
    } catch (RuntimeException e) {
      return retryOrGiveUp(leased);
    }
  }

  private void tellEditors(Mail mail, Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      addresses.note(
          mail.emailHash(),
          failed.reason() == Outcome.Failure.REFUSED
              ? DeliveryProblem.Kind.REFUSED
              : DeliveryProblem.Kind.NOT_DELIVERED);
    }
  }

  /**
   * The address may have confirmed while this one was on its way to be held, so it is asked again
   * while the lease still brings the mail back if this fails.
   */
  private void holdOrRelease(LeasedMail leased) {
    if (addresses.ask(leased.mail()) instanceof Permission.UntilConfirmed) {
      outbox.hold(leased);
    } else {
      outbox.releaseOne(leased.mail().id());
    }
  }

  private boolean isOlderThan(LeasedMail leased, Duration age) {
    return moments.clock().instant().isAfter(leased.firstDueAt().plus(age));
  }

  /** Time that it waited for something else, as for SES to take more, does not count. */
  private boolean hasFailedFor(Leased leased, Duration time) {
    Instant since = leased.failingSince();
    return since != null && moments.clock().instant().isAfter(since.plus(time));
  }

  private void sleepUntil(Instant moment) {
    Duration wait = Duration.between(moments.clock().instant(), moment);
    if (wait.isPositive()) {
      moments.sleep().accept(wait);
    }
  }

  /** Twice as long each time. */
  private Duration backoff(int failures) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 10));
    return jittered(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  /** Half to all of it, so that mails that failed together do not come back together. */
  private Duration jittered(Duration wait) {
    return wait.minusMillis((long) (wait.toMillis() / 2.0 * moments.random().nextDouble()));
  }
}
