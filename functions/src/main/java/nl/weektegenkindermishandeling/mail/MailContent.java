package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.Gist;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.text.Coded;
import org.jspecify.annotations.Nullable;

/** What a mail tells, in no language yet. */
public sealed interface MailContent {
  /** Whether anybody can have it sent to an address that is not theirs. */
  default boolean canReachStrangers() {
    return false;
  }

  /**
   * Confirm your address. It can reach somebody who never asked for it, so it holds nothing that
   * was typed into the form.
   *
   * @param asking what is confirmed with it
   * @param gist of the registration, by which its organiser knows it; null if the mail was stored
   *     by version 1.0
   */
  record ConfirmAddress(
      String registrationId, Token token, Instant expiresAt, Asking asking, @Nullable Gist gist)
      implements MailContent {
    @Override
    public boolean canReachStrangers() {
      return true;
    }
  }

  /**
   * What waited for one address, in one mail.
   *
   * @param all the newest first
   */
  record ConfirmSeveral(List<ConfirmAddress> all) implements MailContent {
    public ConfirmSeveral {
      all = List.copyOf(all);
    }

    @Override
    public boolean canReachStrangers() {
      return true;
    }
  }

  /** Why somebody should confirm an address. */
  enum Asking implements Coded {
    REGISTRATION,
    /** The same, a day later. */
    REMINDER,
    /** Somebody else named the address, to hand a registration over. */
    HANDOVER
  }

  /**
   * What became of a registration, with a link to it.
   *
   * @param published what visitors see of it, or null
   * @param reason why an editor decided so, or null
   * @param note what the editor wrote, or null
   * @param plan when and where it is, or null if the mail was stored before mails told that
   * @param corrections what an editor put right
   */
  record Update(
      UpdateKind kind,
      String registrationId,
      Token token,
      String name,
      String title,
      @Nullable Activity published,
      @Nullable Term reason,
      @Nullable String note,
      @Nullable Plan plan,
      List<FieldCorrection> corrections)
      implements MailContent {
    public Update {
      corrections = List.copyOf(corrections);
    }

    public static Update of(UpdateKind kind, Registration registration, Token token) {
      Activity online = registration.published().orElse(null);
      return new Update(
          kind,
          registration.id(),
          token,
          registration.form().contact().name(),
          registration.form().details().title(),
          online,
          null,
          null,
          Plan.of(
              online != null && kind.isAboutWhatIsOnline()
                  ? online.details()
                  : registration.form().details(),
              registration.form().language()),
          List.of());
    }

    boolean online() {
      return published != null;
    }

    Update because(Decision decision) {
      return new Update(
          kind,
          registrationId,
          token,
          name,
          title,
          published,
          decision.reason(),
          decision.message(),
          plan,
          corrections);
    }

    Update correcting(List<FieldCorrection> corrected, @Nullable String message) {
      return new Update(
          kind, registrationId, token, name, title, published, reason, message, plan, corrected);
    }
  }

  /** To the former contact, after a handover. */
  record GivenAway(String name, String title) implements MailContent {}

  /**
   * Somebody asked for the links of this address. Whether there are any is found out when the mail
   * is due, so that asking takes the same time for every address.
   */
  record LinksAsked() implements MailContent {
    @Override
    public boolean canReachStrangers() {
      return true;
    }
  }

  /** The links of all registrations of an address. */
  record Links(List<LinkTo> links) implements MailContent {
    public Links {
      links = List.copyOf(links);
    }
  }

  /**
   * What waits for the editors.
   *
   * @param waiting how many registrations
   * @param untaken how many of those no editor has taken up
   * @param oldest since when the first of them waits, or null if none does
   * @param unseen of how many something came online that no editor has seen
   * @param closesAt until when activities can be registered
   */
  record Digest(
      int waiting, int untaken, @Nullable Instant oldest, int unseen, Instant closesAt, Instant now)
      implements MailContent {
    /** Whole days from today to the last one on which one can register; below 0 if it is over. */
    long daysLeft() {
      return now.isBefore(closesAt)
          ? ChronoUnit.DAYS.between(day(now), day(closesAt.minusMillis(1)))
          : -1;
    }

    private static LocalDate day(Instant moment) {
      return LocalDate.ofInstant(moment, CampaignWeek.ZONE);
    }
  }

  /** A link to one registration. */
  record LinkTo(String registrationId, Token token, String title) {}
}
