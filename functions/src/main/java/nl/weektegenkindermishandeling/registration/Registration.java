package nl.weektegenkindermishandeling.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Difference;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.identity.Network;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.programme.Session;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser sent in, and what became of it. The states and the steps between them are here
 * alone: each method is a step, and answers the {@link Change} to store, or why there is none.
 *
 * <pre>
 *  register
 *     │
 *     ▼             confirm                  approve
 * AWAITING_CONFIRMATION ────> SUBMITTED ──────────────────> APPROVED ──edit (AT_ONCE)──┐
 *                   │          ▲  │  ▲                       │   ▲                     │
 *                   │   edit   │  │  └─edit (AFTER_REVIEW)───┘   └─────────────────────┘
 *                   │          │  ├─request changes──> CHANGES_REQUESTED ──edit──> SUBMITTED
 *                   │          │  └─reject──> REJECTED ──edit──> SUBMITTED
 *                   │          │      or, if something is online: the edit is dropped, APPROVED
 *                   ├ expire, after two days ──> EXPIRED
 *                   └ confirm, edition without moderation ──> APPROVED
 *
 * registerFor, by an editor: SUBMITTED at once
 * correct, by an editor, in every state that is no end: the state stays
 * cancel, by an editor, while something is online: CANCELLED
 * remove, by an editor, while something is online, cancelled too: REJECTED, and nothing is online
 * report, by the organiser, when it has begun and is not cancelled: the state stays
 * erase, by the organiser, when it is over or ended: nothing is left but what the programme shows
 * end, in every state in which something is left to end: CANCELLED if something is online, else WITHDRAWN
 * </pre>
 *
 * <p>What is online stays there while an edit waits; what {@link EditRule} calls harmless changes
 * there at once, also then. An edit that leaves nothing to look at ends the waiting.
 *
 * @param version 1 at first, and one more with each change
 * @param handover who shall get the registration, or null
 * @param publication what is online, or null
 * @param outcome how it went, or null if the organiser has not told yet
 * @param hints what editors may want to look at, found when it was submitted
 * @param since when it came into its state
 * @param purgeAt from when it may no longer be read
 */
public record Registration(
    String id,
    String edition,
    RegistrationState state,
    int version,
    RegistrationForm form,
    Confirmation confirmation,
    @Nullable Handover handover,
    @Nullable Publication publication,
    @Nullable Outcome outcome,
    List<Hint> hints,
    List<HistoryEntry> history,
    Instant since,
    Instant purgeAt) {
  static final Duration KEPT_UNCONFIRMED = Duration.ofDays(7);
  public static final Duration TIME_TO_CONFIRM = Duration.ofDays(2);

  public Registration {
    hints = List.copyOf(hints);
    history = List.copyOf(history);
  }

  /**
   * Somebody sends in a form.
   *
   * @param byOwner whether that is the owner of its address, as far as one can tell
   */
  public static Change.Registered register(
      String id,
      RegistrationForm form,
      Edition edition,
      Token confirmToken,
      Instant now,
      boolean byOwner) {
    RegistrationState state = RegistrationState.AWAITING_CONFIRMATION;
    Registration registration =
        new Registration(
            id,
            edition.id(),
            state,
            1,
            form.identified(List.of()),
            confirmation(confirmToken, now),
            null,
            null,
            null,
            List.of(),
            List.of(new HistoryEntry(now, HistoryEvent.REGISTERED, state, null, null, null)),
            now,
            now.plus(KEPT_UNCONFIRMED));
    return new Change.Registered(registration, confirmToken, byOwner);
  }

  /**
   * An editor sends in a form for somebody who asked for that, and waits for nobody to confirm it.
   *
   * @param editor who does: for editors alone
   */
  public static Change.RegisteredFor registerFor(
      String id, RegistrationForm form, String editor, StepContext context) {
    RegistrationState state = RegistrationState.SUBMITTED;
    Instant now = context.moment();
    Registration registration =
        new Registration(
            id,
            context.edition().id(),
            state,
            1,
            form.identified(List.of()),
            confirmation(context.confirmToken(), now),
            null,
            null,
            null,
            context.hints(),
            List.of(
                new HistoryEntry(
                    now, HistoryEvent.REGISTERED_BY_EDITORS, state, null, null, editor)),
            now,
            keptUntil(context.edition(), form));
    return new Change.RegisteredFor(registration, context.manageToken());
  }

  /** An editor puts something right, in every state in which something can follow. */
  public CorrectionResult correct(Correction correction, StepContext context) {
    return new Correction(identified(correction.sent()), correction.editor(), correction.message())
        .of(this, context);
  }

  /**
   * The owner of the address confirms it: the first time, or when the registration is handed over.
   * Doing so again changes nothing and gets the same answer, until the edition is over.
   *
   * @param network from where
   */
  public ConfirmResult confirm(Token token, Network network, StepContext context) {
    if (!canBeConfirmed(token, context)) {
      return new ConfirmResult.Refused();
    }
    if (isHandedOverBy(token) && handover != null) {
      return handOver(handover, network, context);
    }
    return state.isConfirmed()
        ? new ConfirmResult.AlreadyConfirmed(state)
        : new Change.Confirmed(this, confirmed(context), context.manageToken(), network);
  }

  /** Whether this token confirms it, or did. */
  public boolean canBeConfirmed(Token token, StepContext context) {
    if (isHandedOverBy(token) && handover != null) {
      return !context.moment().isAfter(handover.confirmation().expiresAt());
    }
    if (!token.matches(confirmation.tokenHash())) {
      return false;
    }
    return state.isConfirmed()
        ? context.moment().isBefore(endOf(context.edition()))
        : state == RegistrationState.AWAITING_CONFIRMATION
            && !context.moment().isAfter(confirmation.expiresAt());
  }

  /** Whether nothing is left that this token confirms. */
  public boolean wasConfirmedBy(Token token) {
    return state.isConfirmed() && !isHandedOverBy(token);
  }

  /** Whether who confirms by this token takes the registration over. */
  public boolean isHandedOverBy(Token token) {
    return handover != null && token.matches(handover.confirmation().tokenHash());
  }

  /** When nothing of an edition takes place any more. */
  private static Instant endOf(Edition edition) {
    return edition.window().to().plusDays(1).atStartOfDay(CampaignWeek.ZONE).toInstant();
  }

  /** Whether this token brings it to the editors, who then want hints. */
  public boolean wantsHintsOn(Token token, StepContext context) {
    return state == RegistrationState.AWAITING_CONFIRMATION
        && context.edition().moderation() == Moderation.REQUIRED
        && canBeConfirmed(token, context);
  }

  /** Ends it if it was not confirmed in time; empty if that is not so. */
  public Optional<Change.Expired> expire(StepContext context) {
    return state == RegistrationState.AWAITING_CONFIRMATION
            && context.moment().isAfter(confirmation.expiresAt())
        ? Optional.of(
            new Change.Expired(
                this, next(HistoryEvent.EXPIRED, context).state(RegistrationState.EXPIRED).done()))
        : Optional.empty();
  }

  private Registration confirmed(StepContext context) {
    return next(HistoryEvent.CONFIRMED, context)
        .keptUntil(keptUntil(context.edition(), form))
        .then(
            context.edition().moderation() == Moderation.NONE
                ? NextVersion::publish
                : next -> next.takeHints().submit())
        .done();
  }

  private Change.HandedOver handOver(Handover to, Network network, StepContext context) {
    RegistrationForm handed = form.handedTo(to.contact());
    Registration handedOver =
        next(HistoryEvent.HANDED_OVER, context)
            .form(handed)
            .keptUntil(keptUntil(context.edition(), handed))
            .confirmation(to.confirmation())
            .handover(null)
            .done();
    return new Change.HandedOver(this, handedOver, context.manageToken(), network);
  }

  /**
   * The organiser sends in the form anew. Another e-mail address takes effect when its owner has
   * confirmed it; to send in the present one before that stops the handover.
   */
  public EditResult edit(RegistrationForm sent, StepContext context) {
    return canBeEdited()
        ? new Edit(this, identified(sent), context).result()
        : new NotPossible(state);
  }

  private boolean canBeEdited() {
    return !state.isEnd() && state != RegistrationState.AWAITING_CONFIRMATION;
  }

  /**
   * The edition as it applies to an edit of this: what was chosen and accepted can be kept, and
   * dates of a week that has moved since.
   */
  public Edition keeping(Edition current) {
    List<Session> sessions = known();
    return current
        .alsoOn(
            sessions.stream().map(Session::firstDate).min(LocalDate::compareTo).orElseThrow(),
            sessions.stream().map(Session::lastDate).max(LocalDate::compareTo).orElseThrow())
        .keeping((vocabulary, code) ->
            form.details().has(vocabulary, code)
                || (publication != null && publication.form().details().has(vocabulary, code)))
        .alsoAccepting(Map.of(form.acceptedConditions(), Instant.MAX));
  }

  /** Whether an edit tells something else of the activity, for which editors want hints. */
  public boolean wantsHintsOn(RegistrationForm sent) {
    return canBeEdited() && !identified(sent).details().equals(form.details());
  }

  /** A form whose sessions have the ids of those that are known. */
  private RegistrationForm identified(RegistrationForm sent) {
    return sent.identified(known());
  }

  /** The sessions that were sent in, and those that are online. */
  private List<Session> known() {
    List<Session> known = new ArrayList<>(form.details().sessions());
    if (publication != null) {
      known.addAll(publication.form().details().sessions());
    }
    return known;
  }

  /**
   * The organiser withdraws it, or cancels what is online. Doing so again changes nothing, but for
   * something else that is told of a cancellation.
   */
  public EndResult end(Cancellation why, StepContext context) {
    boolean tellsMore =
        state == RegistrationState.CANCELLED
            && !why.equals(Cancellation.BARE)
            && published().filter(activity -> !activity.cancellation().equals(why)).isPresent();
    if (state.isEnd() && !tellsMore) {
      return new EndResult.AlreadyEnded(state);
    }
    Optional<Instant> tooOften = Edit.tooOftenUntil(this, context.moment());
    if (tellsMore && tooOften.isPresent()) {
      return new EndResult.TooOften(tooOften.get());
    }
    NextVersion ended =
        publication == null
            ? next(HistoryEvent.WITHDRAWN, context).state(RegistrationState.WITHDRAWN)
            : next(HistoryEvent.CANCELLED, context).cancel(publication, why);
    return new Change.Ended(
        this, ended.note(why.reason()).handover(null).done(), context.manageToken());
  }

  /**
   * An editor decides: about what waits, or about what is online. What the organiser changed at
   * once waits for nothing, but an editor who saw it can say that it is right.
   */
  public DecisionResult decide(Decision decision, StepContext context) {
    return switch (decision.verdict()) {
      case APPROVE, REQUEST_CHANGES, REJECT -> decideAboutForm(decision, context);
      case CANCEL ->
          publication == null || state == RegistrationState.CANCELLED
              ? new NotPossible(state)
              : decided(
                  next(HistoryEvent.CANCELLED_BY_EDITORS, context)
                      .handover(null)
                      .cancel(publication, Cancellation.BARE),
                  decision,
                  context);
      case REMOVE ->
          publication == null
              ? new NotPossible(state)
              : decided(next(HistoryEvent.REMOVED, context).remove(), decision, context);
    };
  }

  private Change.Decided decided(NextVersion next, Decision decision, StepContext context) {
    return new Change.Decided(this, next.by(decision).done(), decision, context.manageToken());
  }

  private DecisionResult decideAboutForm(Decision decision, StepContext context) {
    if (unseen().isPresent() && state.isOnlineAsSent() && decision.verdict() == Verdict.APPROVE) {
      return decided(next(HistoryEvent.APPROVED, context), decision, context);
    }
    if (state != RegistrationState.SUBMITTED) {
      return new NotPossible(state);
    }
    NextVersion decided =
        switch (decision.verdict()) {
          case APPROVE -> next(HistoryEvent.APPROVED, context).publish();
          case REQUEST_CHANGES ->
              next(HistoryEvent.CHANGES_REQUESTED, context)
                  .state(RegistrationState.CHANGES_REQUESTED);
          case REJECT ->
              publication == null
                  ? next(HistoryEvent.REJECTED, context).state(RegistrationState.REJECTED)
                  : next(HistoryEvent.EDIT_REJECTED, context).dropEdit(publication);
          case CANCEL, REMOVE -> throw new IllegalArgumentException("this is about what is online");
        };
    return decided(decided, decision, context);
  }

  /** The organiser tells how it went, from when it begins. */
  public OutcomeResult report(Outcome told, StepContext context) {
    boolean hasBegun =
        published()
            .filter(activity -> !activity.isCancelled())
            .filter(activity -> !context.moment().isBefore(activity.beginsAt()))
            .isPresent();
    if (!hasBegun) {
      return new NotPossible(state);
    }
    if (told.equals(outcome)) {
      return new OutcomeResult.Unchanged();
    }
    Optional<Instant> tooOften = Edit.tooOftenUntil(this, context.moment());
    return tooOften.isPresent()
        ? new OutcomeResult.TooOften(tooOften.get())
        : new Change.Reported(this, next(HistoryEvent.OUTCOME_TOLD, context).outcome(told).done());
  }

  /**
   * The organiser has all erased, when nothing of it is still to come. What took place, or was
   * cancelled, stays in the programme without a way to reach anybody.
   */
  public EraseResult erase(StepContext context) {
    boolean isOver =
        published().filter(each -> !context.moment().isBefore(each.endsAt())).isPresent();
    return state.isEnd() || isOver
        ? new Change.Erased(this, next(HistoryEvent.ERASED, context).withoutContacts().done())
        : new NotPossible(state);
  }

  /** Whether editors took it off the website, and none has approved it since. */
  public boolean isRemoved() {
    return history.reversed().stream()
        .map(HistoryEntry::event)
        .filter(event -> event == HistoryEvent.REMOVED || event == HistoryEvent.APPROVED)
        .findFirst()
        .filter(HistoryEvent.REMOVED::equals)
        .isPresent();
  }

  /** The form as the organiser last sent it in, with whom it names as long as they can confirm. */
  public RegistrationForm lastSent(Instant moment) {
    return handover == null || moment.isAfter(handover.confirmation().expiresAt())
        ? form
        : form.withContact(handover.contact());
  }

  public Optional<Activity> published() {
    return Optional.ofNullable(publication).map(Publication::activity);
  }

  /** How what was sent in differs from what is online; empty if nothing is. */
  public List<Difference> changes() {
    return publication == null
        ? List.of()
        : differences(publication.form().details(), form.details());
  }

  /** What an editor saw last of what is online, if the organiser changed it at once since. */
  public Optional<ActivityDetails> unseen() {
    return Optional.ofNullable(publication).map(Publication::seen);
  }

  /** When the organiser last changed what is online, if no editor has seen it since. */
  public Optional<Instant> unseenSince() {
    return unseen().flatMap(seen -> published()).map(Activity::changedAt);
  }

  /** How what is online differs from what an editor saw last. */
  public List<Difference> changesAtOnce() {
    if (publication == null || publication.seen() == null) {
      return List.of();
    }
    List<Difference> changes =
        new ArrayList<>(differences(publication.seen(), publication.form().details()));
    changes.addAll(
        Difference.between(
            Document.build().done(), ActivityDocument.cancellation(publication.activity())));
    return changes;
  }

  /** What differs for people; ids of sessions are for programs. */
  private static List<Difference> differences(ActivityDetails from, ActivityDetails to) {
    return Difference.between(ActivityFields.write(from), ActivityFields.write(to)).stream()
        .filter(difference -> !difference.pointer().endsWith("/" + Session.ID))
        .toList();
  }

  /** When it came to the editors the last time; when it came in, if it never did. */
  public Instant submittedAt() {
    if (state == RegistrationState.SUBMITTED) {
      return since;
    }
    return history.reversed().stream()
        .filter(entry -> entry.state() == RegistrationState.SUBMITTED)
        .findFirst()
        .orElse(history.getFirst())
        .at();
  }

  NextVersion next(HistoryEvent event, StepContext context) {
    return new NextVersion(this, event, context);
  }

  static Confirmation confirmation(Token token, Instant now) {
    return new Confirmation(token.hash(), now.plus(TIME_TO_CONFIRM));
  }

  /** If the organiser wants to be asked again, until registration for the next edition closes. */
  static Instant keptUntil(Edition edition, RegistrationForm form) {
    Instant usual = edition.contactsEndAt();
    Instant next = Edition.closingAfter(edition);
    return form.remindNextEdition() && next.isAfter(usual) ? next : usual;
  }

  @Override
  public String toString() {
    return "Registration[" + id + " " + state + "]";
  }
}
