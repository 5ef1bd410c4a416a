package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.Cancellation;
import org.jspecify.annotations.Nullable;

/** The next version of a registration, while a step puts it together. */
final class NextVersion {
  /** More than a life has. The oldest make room, but for the first and for decisions. */
  private static final int LONGEST_HISTORY = 100;

  private final Registration before;
  private final List<HistoryEvent> events = new ArrayList<>();
  private final StepContext context;
  private RegistrationState state;
  private RegistrationForm form;
  private Confirmation confirmation;
  private @Nullable Handover handover;
  private @Nullable Publication publication;
  private @Nullable Outcome outcome;
  private List<Hint> hints;
  private Instant purgeAt;
  private @Nullable Decision decision;
  private @Nullable String note;
  private @Nullable String editor;

  NextVersion(Registration before, HistoryEvent event, StepContext context) {
    this.before = before;
    this.events.add(event);
    this.context = context;
    this.state = before.state();
    this.form = before.form();
    this.confirmation = before.confirmation();
    this.handover = before.handover();
    this.publication = before.publication();
    this.outcome = before.outcome();
    this.hints = before.hints();
    this.purgeAt = before.purgeAt();
  }

  NextVersion state(RegistrationState newState) {
    state = newState;
    return this;
  }

  NextVersion form(RegistrationForm newForm) {
    form = newForm;
    return this;
  }

  NextVersion confirmation(Confirmation newConfirmation) {
    confirmation = newConfirmation;
    return this;
  }

  NextVersion outcome(Outcome told) {
    outcome = told;
    return this;
  }

  NextVersion handover(@Nullable Handover newHandover) {
    handover = newHandover;
    return this;
  }

  NextVersion keptUntil(Instant moment) {
    purgeAt = moment;
    return this;
  }

  /** An editor decides, and so has looked at all that is online. */
  NextVersion by(Decision newDecision) {
    decision = newDecision;
    return seen();
  }

  NextVersion then(UnaryOperator<NextVersion> step) {
    return step.apply(this);
  }

  /** An editor makes the step, and writes something to the organiser. */
  NextVersion byEditor(String name, @Nullable String message) {
    editor = name;
    note = message;
    return this;
  }

  /** The address is asked to confirm from now on. */
  NextVersion askAgain(Token token) {
    confirmation = Registration.confirmation(token, context.moment());
    purgeAt = context.moment().plus(Registration.KEPT_UNCONFIRMED);
    return this;
  }

  /** What the organiser wrote with the step. */
  NextVersion note(@Nullable String text) {
    note = text;
    return this;
  }

  /** Something else happened in the same step. */
  NextVersion also(HistoryEvent event) {
    events.add(event);
    return this;
  }

  NextVersion takeHints() {
    hints = context.hints();
    return this;
  }

  /** The editors get to look at the form. */
  NextVersion submit() {
    return state(RegistrationState.SUBMITTED);
  }

  /** The form comes online. */
  NextVersion publish() {
    Activity activity =
        publication == null
            ? Activity.publish(before.id(), before.edition(), form.details(), context.moment())
            : publication.activity().change(form.details(), context.moment());
    publication = new Publication(form, activity, null);
    return state(RegistrationState.APPROVED);
  }

  /** The form comes online before an editor looks, in place of what is there. */
  NextVersion publishUnseen(Publication online) {
    publication = online.unseen(form, online.activity().change(form.details(), context.moment()));
    return state(RegistrationState.APPROVED);
  }

  private NextVersion seen() {
    publication = publication == null ? null : publication.allSeen();
    return this;
  }

  /** Some fields of the form come online; the others there stay as they are. */
  NextVersion publishFields(Publication online, Set<Field<?>> fields) {
    RegistrationForm merged = online.form().withFieldsOf(form, fields);
    publication =
        online.unseen(merged, online.activity().change(merged.details(), context.moment()));
    return this;
  }

  /** Some fields come online as an editor has put them right. */
  NextVersion correct(Publication online, List<Field<?>> fields) {
    RegistrationForm corrected = online.form().withFieldsOf(form, fields);
    publication =
        online.corrected(
            corrected, online.activity().change(corrected.details(), context.moment()), fields);
    return this;
  }

  /** Of a form that waits, only whether there is a place left comes online. */
  NextVersion publishNewsOfPlaces(Publication online) {
    RegistrationForm news = online.form().withNewsOfPlaces(form);
    if (!news.equals(online.form())) {
      publication = online.unseen(news, online.activity().change(news.details(), context.moment()));
    }
    return this;
  }

  /** What is online stays there as cancelled; the words of it are yet to be seen. */
  NextVersion cancel(Publication online, Cancellation why) {
    dropEdit(online);
    publication = online.cancelled(why, context.moment(), context.edition().moderation());
    return state(RegistrationState.CANCELLED);
  }

  /** Nothing is online any more. */
  NextVersion remove() {
    publication = null;
    return state(RegistrationState.REJECTED);
  }

  /** What is online is again what the form says. */
  NextVersion dropEdit(Publication online) {
    form = online.form().withPrivateSideOf(form);
    hints = List.of();
    return state(RegistrationState.APPROVED);
  }

  /** Nobody is reached any more through what is online. */
  NextVersion withoutContacts() {
    publication = publication == null ? null : publication.withoutContacts();
    return this;
  }

  /** Only the present contact's details are kept, and are shown as long as they may be. */
  private @Nullable Publication online() {
    if (publication == null) {
      return null;
    }
    Publication online = publication.withForm(publication.form().withPrivateSideOf(form));
    return context.moment().isBefore(context.edition().contactsEndAt())
        ? online
        : online.withoutContacts();
  }

  Registration done() {
    return new Registration(
        before.id(),
        before.edition(),
        state,
        before.version() + 1,
        form,
        confirmation,
        handover,
        online(),
        outcome,
        hints,
        history(),
        state == before.state() ? before.since() : context.moment(),
        purgeAt);
  }

  private List<HistoryEntry> history() {
    List<HistoryEntry> history = new ArrayList<>(before.history());
    for (HistoryEvent event : events) {
      if (history.size() >= LONGEST_HISTORY) {
        history.stream()
            .skip(1)
            .filter(entry -> entry.decision() == null)
            .findFirst()
            .ifPresent(history::remove);
      }
      history.add(new HistoryEntry(context.moment(), event, state, decision, note, editor));
    }
    return history;
  }
}
