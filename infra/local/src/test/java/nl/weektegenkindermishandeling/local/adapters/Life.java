package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.ValidForms;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.ActivityStatus;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.programme.ListedActivity;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.programme.Sessions;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Correction;
import nl.weektegenkindermishandeling.registration.CorrectionResult;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.EditResult;
import nl.weektegenkindermishandeling.registration.EraseResult;
import nl.weektegenkindermishandeling.registration.NotPossible;
import nl.weektegenkindermishandeling.registration.Outcome;
import nl.weektegenkindermishandeling.registration.OutcomeResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.StepContext;
import nl.weektegenkindermishandeling.registration.Verdict;

/** Random steps of several organisers and editors, and a model of what they lead to. */
final class Life {
  private static final Instant AFTER_THE_WEEK = Instant.parse("2027-11-25T10:00:00Z");
  static final Instant START = Instant.parse("2027-09-01T10:00:00Z");

  private final Edition edition;
  private final SplittableRandom random;
  private final Parts parts;
  private final StoredRegistrations registrations;
  private final Programme programme;
  private final TreeMap<String, ExpectedRegistration> expected = new TreeMap<>();
  private final TreeMap<String, ExpectedRegistration> erased = new TreeMap<>();
  private Instant now = START;
  private int mails;
  private int tellings;
  private String lastStep = "nothing yet";

  Life(InMemoryBackend backend, Edition edition, SplittableRandom random) {
    this.edition = edition;
    this.random = random;
    this.parts = backend.parts(Clock.fixed(START, ZoneOffset.UTC), Map.of());
    this.registrations = parts.registrations();
    this.programme = parts.programme();
  }

  int size() {
    return expected.size();
  }

  /** Mails, and words to the edge: one with each removal. */
  int expectedMails() {
    return mails + tellings;
  }

  /** The states in which registrations are now. */
  Stream<RegistrationState> states() {
    return expected.values().stream().map(model -> model.state);
  }

  String lastStep() {
    return lastStep;
  }

  Programme programme() {
    return programme;
  }

  void register() {
    now = now.plus(Duration.ofMinutes(1));
    String id = Ulid.random(Clock.fixed(now, ZoneOffset.UTC), parts.random());
    String email = "organiser-" + expected.size() + "@example.org";
    Forms form = new RandomForms(random).any().withEmail(email);
    Change.Registered registered =
        Registration.register(id, read(form), edition, Token.random(parts.random()), now, false);
    registrations.register(registered, Optional.empty());
    expected.put(id, new ExpectedRegistration(registered.confirmToken(), form, email));
    mails += 2; // to confirm, and a reminder a day later
    lastStep = "register " + id;
  }

  /** An editor sends in a form for somebody who phoned. */
  void registerForSomebody() {
    now = now.plus(Duration.ofMinutes(1));
    String id = Ulid.random(Clock.fixed(now, ZoneOffset.UTC), parts.random());
    String email = "phoned-" + expected.size() + "@example.org";
    Forms form = new RandomForms(random).any().withEmail(email);
    Change.RegisteredFor registered =
        Registration.registerFor(id, read(form), "editor", stepContext());
    assertThat(registrations.save(registered)).isTrue();
    ExpectedRegistration model =
        new ExpectedRegistration(Token.random(parts.random()), form, email);
    model.state = RegistrationState.SUBMITTED;
    expected.put(id, model);
    mails++;
    lastStep = "register for somebody " + id;
  }

  /** One person does something; sometimes another did something else just before. */
  void step() {
    now = now.plus(Duration.ofMinutes(1));
    List<String> ids = new ArrayList<>(expected.keySet());
    String id = ids.get(random.nextInt(ids.size()));
    Registration seen = registrations.find(id).orElseThrow();
    Optional<Change> change = randomChange(seen);
    if (change.isEmpty()) {
      return;
    }
    if (random.nextInt(5) == 0
        && seen.end(Cancellation.BARE, stepContext()) instanceof Change.Ended other) {
      // Somebody else was faster. Ends are rare, so that lives are long: only this one is stale.
      lastStep += ", stale";
      Registration stale = withVersion(seen, seen.version() - 1);
      assertThat(registrations.save(new Change.Ended(stale, other.after(), other.token())))
          .as(lastStep)
          .isFalse();
    }
    assertThat(registrations.save(change.get())).as(lastStep).isTrue();
    assertThat(registrations.save(change.get())).as(lastStep + ", again").isFalse();
  }

  private Optional<Change> randomChange(Registration seen) {
    ExpectedRegistration model = expected.get(seen.id());
    int dice = random.nextInt(27);
    if (dice < 5) {
      return confirm(seen, model);
    }
    if (dice < 12) {
      return edit(seen, model);
    }
    if (dice < 18) {
      return decide(seen, model);
    }
    if (dice < 21) {
      return correct(seen, model);
    }
    if (dice < 23) {
      return end(seen, model);
    }
    return dice < 25 ? report(seen, model) : erase(seen, model);
  }

  /** The organiser tells how it went: now, when it is too early, or when the week is over. */
  private Optional<Change> report(Registration seen, ExpectedRegistration model) {
    boolean isOver = random.nextInt(4) > 0;
    Outcome told = new Outcome(random.nextBoolean(), random.nextInt(3), "Fijn.", true);
    lastStep = "report " + seen.id() + " " + isOver;
    OutcomeResult result = seen.report(told, parts.step(edition, isOver ? AFTER_THE_WEEK : now));
    boolean takesPlace = model.approved != null && model.state != RegistrationState.CANCELLED;
    if (!isOver || !takesPlace) {
      assertThat(result).as(lastStep).isInstanceOf(NotPossible.class);
      return Optional.empty();
    }
    if (told.equals(model.outcome)) {
      assertThat(result).as(lastStep).isInstanceOf(OutcomeResult.Unchanged.class);
      return Optional.empty();
    }
    assertThat(result).as(lastStep).isInstanceOf(Change.Reported.class);
    model.outcome = told;
    model.version++;
    model.entries++;
    return Optional.of((Change) result);
  }

  /** The organiser has all erased. What was cancelled stays online, with nobody to reach. */
  private Optional<Change> erase(Registration seen, ExpectedRegistration model) {
    lastStep = "erase " + seen.id();
    EraseResult result = seen.erase(stepContext());
    if (!model.state.isEnd()) {
      assertThat(result).as(lastStep).isInstanceOf(NotPossible.class);
      return Optional.empty();
    }
    assertThat(result).as(lastStep).isInstanceOf(Change.Erased.class);
    tellings += model.approved == null ? 0 : 1;
    expected.remove(seen.id());
    erased.put(seen.id(), model);
    return Optional.of((Change) result);
  }

  private Optional<Change> confirm(Registration seen, ExpectedRegistration model) {
    Token token =
        model.pendingToken != null && random.nextBoolean()
            ? model.pendingToken
            : model.confirmToken;
    boolean takesOver = token.equals(model.pendingToken);
    lastStep = (takesOver ? "take over " : "confirm ") + seen.id();
    var result = seen.confirm(token, Parts.HERE, stepContext(seen, seen.form()));
    if (takesOver) {
      model.email = String.valueOf(model.pendingEmail);
      model.pendingEmail = null;
      model.pendingToken = null;
      model.version++;
      model.entries++;
      mails += 2;
      return Optional.of((Change) result);
    }
    if (model.state != RegistrationState.AWAITING_CONFIRMATION) {
      assertThat(result).as(lastStep).isNotInstanceOf(Change.class);
      return Optional.empty();
    }
    model.version++;
    model.entries++;
    mails++;
    model.submitOrPublish(edition, now);
    return Optional.of((Change) result);
  }

  private Optional<Change> edit(Registration seen, ExpectedRegistration model) {
    Forms form = new RandomForms(random).edit(model.form);
    boolean hand = random.nextInt(6) == 0;
    String email = hand ? "heir-" + random.nextInt(3) + "@example.org" : model.email;
    lastStep = "edit " + seen.id() + " " + form.body().values() + " by " + email;
    RegistrationForm sent = read(form.withEmail(email));
    var result = seen.edit(sent, stepContext(seen, sent));
    if (model.state == RegistrationState.AWAITING_CONFIRMATION || model.state.isEnd()) {
      assertThat(result).as(lastStep).isNotInstanceOf(Change.class);
      return Optional.empty();
    }
    boolean asksAgain = email.equals(model.pendingEmail);
    boolean asks = !email.equals(model.email) && !asksAgain;
    boolean stops = email.equals(model.email) && model.pendingEmail != null;
    boolean changes = !form.equals(model.form);
    if (!changes && !asks && !stops) {
      assertThat(result).as(lastStep).isNotInstanceOf(Change.class);
      return Optional.empty();
    }
    if (model.isEditedTooOften(now)) {
      assertThat(result).as(lastStep).isInstanceOf(EditResult.TooOften.class);
      return Optional.empty();
    }
    Change.Edited edited = (Change.Edited) result;
    model.edits.add(now);
    model.version++;
    mails += (changes ? 1 : 0) + (asks ? 2 : 0) + (stops ? 1 : 0);
    if (asks) {
      model.pendingEmail = email;
      model.pendingToken = edited.handover().orElseThrow();
    } else if (stops) {
      model.pendingEmail = null;
      model.pendingToken = null;
    }
    model.entries += (changes ? 1 : 0) + (asks || stops ? 1 : 0);
    if (changes) {
      model.change(form, edition, now);
    }
    return Optional.of(edited);
  }

  /** An editor puts a field right, in what waits and in what is online. */
  private Optional<Change> correct(Registration seen, ExpectedRegistration model) {
    Forms form = new RandomForms(random).edit(model.form);
    lastStep = "correct " + seen.id() + " " + form.body().values();
    RegistrationForm sent = read(form.withEmail(model.email));
    CorrectionResult result =
        seen.correct(new Correction(sent, "editor", null), stepContext(seen, sent));
    if (model.state.isEnd()) {
      assertThat(result).as(lastStep).isInstanceOf(NotPossible.class);
      return Optional.empty();
    }
    if (form.equals(model.form) && model.pendingEmail == null) {
      assertThat(result).as(lastStep).isInstanceOf(CorrectionResult.Unchanged.class);
      return Optional.empty();
    }
    if (form.equals(model.form)) {
      return Optional.empty(); // the model knows nothing of a handover that an editor stops
    }
    if (model.differsOnlineWhere(form)) {
      assertThat(result).as(lastStep).isInstanceOf(CorrectionResult.OnlineDiffers.class);
      return Optional.empty();
    }
    assertThat(result).as(lastStep).isInstanceOf(Change.Corrected.class);
    model.version++;
    model.entries++;
    mails += model.state.isConfirmed() ? 1 : 0;
    model.correct(form, now);
    return Optional.of((Change) result);
  }

  private Optional<Change> decide(Registration seen, ExpectedRegistration model) {
    List<Verdict> verdicts = List.of(Verdict.values());
    Verdict verdict = verdicts.get(random.nextInt(verdicts.size()));
    lastStep = verdict + " " + seen.id();
    var result = seen.decide(new Decision(verdict, "editor", null, null), stepContext());
    if (!model.canBeDecided(verdict)) {
      assertThat(result).as(lastStep).isNotInstanceOf(Change.class);
      return Optional.empty();
    }
    model.version++;
    model.entries++;
    mails++;
    switch (verdict) {
      case CANCEL -> model.cancel(now);
      case REMOVE -> {
        tellings++;
        model.remove();
      }
      case APPROVE -> model.publish(now);
      case REQUEST_CHANGES -> model.state = RegistrationState.CHANGES_REQUESTED;
      case REJECT -> {
        model.state =
            model.approved == null ? RegistrationState.REJECTED : RegistrationState.APPROVED;
        model.form = model.approved == null ? model.form : model.approved;
      }
    }
    return Optional.of((Change) result);
  }

  private Optional<Change> end(Registration seen, ExpectedRegistration model) {
    lastStep = "end " + seen.id();
    var result = seen.end(Cancellation.BARE, stepContext());
    if (model.state.isEnd()) {
      assertThat(result).as(lastStep).isNotInstanceOf(Change.class);
      return Optional.empty();
    }
    model.version++;
    model.entries++;
    mails++;
    model.pendingEmail = null;
    model.pendingToken = null;
    if (model.approved == null) {
      model.state = RegistrationState.WITHDRAWN;
    } else {
      model.cancel(now);
    }
    return Optional.of((Change) result);
  }

  /** Every registration is stored as the model says, and what is online belongs to its state. */
  void checkRegistrations(String when) {
    expected.forEach((id, model) -> {
      Registration stored = registrations.find(id).orElseThrow();
      assertThat(stored.state()).as(when).isEqualTo(model.state);
      assertThat(stored.version()).as(when).isEqualTo(model.version);
      assertThat(stored.form().details()).as(when).isEqualTo(details(model.form));
      assertThat(stored.form().contact().email()).as(when).isEqualTo(model.email);
      assertThat(stored.outcome()).as(when).isEqualTo(model.outcome);
      assertThat(stored.history()).as(when).hasSize(model.entries);
      assertThat(stored.published().isPresent()).as(when).isEqualTo(model.approved != null);
      assertThat(programme.find(id).map(ListedActivity::activity))
          .as(when)
          .isEqualTo(stored.published());
    });
    erased.keySet().forEach(id -> assertThat(registrations.find(id)).as(when).isEmpty());
  }

  /** What the public must see. */
  Map<String, Activity> expectedOnline() {
    Map<String, Activity> online = new TreeMap<>();
    expected.forEach((id, model) -> online(id, model).ifPresent(each -> online.put(id, each)));
    erased.forEach(
        (id, model) -> online(id, model).ifPresent(each -> online.put(id, each.withoutContacts())));
    return online;
  }

  private Optional<Activity> online(String id, ExpectedRegistration model) {
    return model.approved == null || model.publishedAt == null
        ? Optional.empty()
        : Optional.of(
            new Activity(
                id,
                edition.id(),
                details(model.approved).forThePublic(),
                model.state == RegistrationState.CANCELLED
                    ? ActivityStatus.CANCELLED
                    : ActivityStatus.SCHEDULED,
                Cancellation.BARE,
                model.publishedAt,
                model.changedAt,
                model.sequence));
  }

  private StepContext stepContext() {
    return parts.step(edition, now);
  }

  private StepContext stepContext(Registration seen, RegistrationForm form) {
    return parts.step(edition, now, seen.id(), form);
  }

  private RegistrationForm read(Forms form) {
    return ValidForms.parse(form.body().values(), edition);
  }

  /** Sessions are called by their starts, and those of these forms never share one. */
  private ActivityDetails details(Forms form) {
    ActivityDetails details = read(form).details();
    return new ActivityDetails(
        details
            .values()
            .with(ActivityFields.SESSIONS, Sessions.identified(details.sessions(), List.of())));
  }

  private static Registration withVersion(Registration registration, int version) {
    return new Registration(
        registration.id(),
        registration.edition(),
        registration.state(),
        version,
        registration.form(),
        registration.confirmation(),
        registration.handover(),
        registration.publication(),
        registration.outcome(),
        registration.hints(),
        registration.history(),
        registration.since(),
        registration.purgeAt());
  }
}
