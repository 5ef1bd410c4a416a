package nl.weektegenkindermishandeling.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import org.jspecify.annotations.Nullable;

/**
 * An organiser's edit of a registration that can be edited.
 *
 * @param sent the form that replaces the one that is there
 */
record Edit(Registration registration, RegistrationForm sent, StepContext context) {
  /** More than a person needs to put things right. Each may write some hundred rows. */
  static final int MOST_AN_HOUR = 10;

  private static final Duration HOUR = Duration.ofHours(1);

  private static final Set<HistoryEvent> EDITS =
      EnumSet.of(
          HistoryEvent.EDITED,
          HistoryEvent.HANDOVER_REQUESTED,
          HistoryEvent.HANDOVER_STOPPED,
          HistoryEvent.CANCELLED,
          HistoryEvent.OUTCOME_TOLD);

  EditResult result() {
    AddressChange address = new AddressChange(registration, sent.contact(), context);
    Token handoverToken = address.token();
    Handover handover = address.handover();
    RegistrationForm before = registration.form();
    RegistrationForm after = address.isNone() ? sent : sent.withContact(before.contact());
    boolean sameForm = after.equals(before);
    boolean sameHandover = Objects.equals(handover, registration.handover());
    if (sameForm && sameHandover) {
      return new EditResult.Unchanged();
    }
    Optional<Instant> tooOften = tooOftenUntil(registration, context.moment());
    if (tooOften.isPresent()) {
      return new EditResult.TooOften(tooOften.get());
    }
    NextVersion next = sameForm ? registration.next(event(handover), context) : withForm(after);
    if (!sameForm && !sameHandover) {
      next.also(event(handover));
    }
    return new Change.Edited(
        registration, next.handover(handover).done(), context.manageToken(), handoverToken);
  }

  /**
   * When an organiser who changed a registration very often may do so again; empty if now. One edit
   * can be two entries of the history.
   */
  static Optional<Instant> tooOftenUntil(Registration registration, Instant now) {
    List<Instant> recent =
        registration.history().stream()
            .filter(entry -> EDITS.contains(entry.event()))
            .map(HistoryEntry::at)
            .filter(moment -> moment.plus(HOUR).isAfter(now))
            .distinct()
            .toList();
    return recent.size() < MOST_AN_HOUR
        ? Optional.empty()
        : Optional.of(recent.get(recent.size() - MOST_AN_HOUR).plus(HOUR));
  }

  private static HistoryEvent event(@Nullable Handover handover) {
    return handover == null ? HistoryEvent.HANDOVER_STOPPED : HistoryEvent.HANDOVER_REQUESTED;
  }

  private NextVersion withForm(RegistrationForm form) {
    NextVersion next =
        registration
            .next(HistoryEvent.EDITED, context)
            .form(form)
            .keptUntil(Registration.keptUntil(context.edition(), form));
    ActivityDetails before = registration.form().details();
    ActivityDetails after = form.details();
    if (after.equals(before)) {
      return next; // only the campaign sees what changed
    }
    next.takeHints();
    EditRule rule = EditRule.of(registration, context.edition());
    Publication online = registration.publication();
    if (online == null) {
      return rule.asksEditors(before, after, before) ? next.submit() : next.publish();
    }
    ActivityDetails approved = online.form().details();
    ActivityDetails seen = online.lastSeen();
    if (context.edition().moderation() == Moderation.NONE) {
      return next.publish();
    }
    if (HintFinder.tellsOfSomebody(approved, after)) {
      // An editor sees personal details first.
      return next.publishNewsOfPlaces(online).submit();
    }
    if (!rule.asksEditors(approved, after, seen)) {
      return next.publishUnseen(online);
    }
    return rule.asksEditors(before, after, seen)
        ? next.publishNewsOfPlaces(online).submit()
        : next.publishFields(online, before.changedFields(after)).submit();
  }
}
