package nl.weektegenkindermishandeling.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.programme.Activity;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser sent in, and what became of it. The states and the steps between them are here
 * alone: each method is a step, and answers the {@link Change} to store, or why there is none.
 *
 * @param version 1 at first, and one more with each change
 * @param publishedActivity what is on line, or null
 * @param purgeAt from when nobody may read it any more
 */
public record Registration(
    String id,
    String edition,
    RegistrationState state,
    int version,
    RegistrationForm form,
    Confirmation confirmation,
    List<HistoryEntry> history,
    Instant changedAt,
    @Nullable Activity publishedActivity,
    Instant purgeAt) {
  private static final Duration KEPT_UNCONFIRMED = Duration.ofDays(7);
  private static final int DAYS_KEPT_AFTER_WEEK = 90;
  static final Duration TIME_TO_CONFIRM = Duration.ofDays(2);

  public Registration {
    history = List.copyOf(history);
  }

  /** An organiser sends in a form. */
  public static Change.Registered register(
      String id, RegistrationForm form, Edition edition, Token confirmToken, Instant now) {
    RegistrationState state = RegistrationState.AWAITING_CONFIRMATION;
    Registration registration =
        new Registration(
            id,
            edition.id(),
            state,
            1,
            form,
            new Confirmation(confirmToken.hash(), now.plus(TIME_TO_CONFIRM)),
            List.of(new HistoryEntry(now, state)),
            now,
            null,
            now.plus(KEPT_UNCONFIRMED));
    return new Change.Registered(registration, confirmToken);
  }

  /**
   * Whoever owns the address confirms it. Doing so again changes nothing and gets the same answer.
   */
  public ConfirmResult confirm(Token token, Edition itsEdition, Instant now) {
    if (!token.matches(confirmation.tokenHash())) {
      return new ConfirmResult.Refused();
    }
    if (state != RegistrationState.AWAITING_CONFIRMATION) {
      return new ConfirmResult.AlreadyConfirmed(state);
    }
    if (now.isAfter(confirmation.expiresAt())) {
      return new ConfirmResult.Refused();
    }
    Registration confirmed =
        itsEdition.moderation() == Moderation.NONE
            ? confirmed(RegistrationState.APPROVED, newActivity(now), itsEdition, now)
            : confirmed(RegistrationState.SUBMITTED, null, itsEdition, now);
    return new Change.Confirmed(this, confirmed);
  }

  public Optional<Activity> published() {
    return Optional.ofNullable(publishedActivity);
  }

  private Activity newActivity(Instant now) {
    return Activity.publish(id, edition, form.details(), now);
  }

  private Registration confirmed(
      RegistrationState newState, @Nullable Activity newActivity, Edition itsEdition, Instant now) {
    List<HistoryEntry> newHistory = new ArrayList<>(history);
    newHistory.add(new HistoryEntry(now, newState));
    return new Registration(
        id,
        edition,
        newState,
        version + 1,
        form,
        confirmation,
        newHistory,
        now,
        newActivity,
        keptUntil(itsEdition));
  }

  private static Instant keptUntil(Edition edition) {
    return edition
        .week()
        .to()
        .plusDays(1 + DAYS_KEPT_AFTER_WEEK)
        .atStartOfDay(CampaignWeek.ZONE)
        .toInstant();
  }

  @Override
  public String toString() {
    return "Registration[" + id + " " + state + "]";
  }
}
