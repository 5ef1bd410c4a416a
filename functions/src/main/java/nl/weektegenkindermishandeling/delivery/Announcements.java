package nl.weektegenkindermishandeling.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MailContent;
import nl.weektegenkindermishandeling.mail.Priority;
import nl.weektegenkindermishandeling.mail.Timing;
import nl.weektegenkindermishandeling.mail.UpdateKind;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityStatus;
import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.registration.DeskFiles;
import nl.weektegenkindermishandeling.registration.ManageLink;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import nl.weektegenkindermishandeling.registration.QueuePage;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.StateCursor;

/**
 * Mails that no change causes, but a date. Each goes into the outbox under a name that tells what
 * it is about, so that a run that starts again after dying halfway adds none twice.
 */
public final class Announcements {
  private static final Duration BEFORE_THE_WEEK = Duration.ofDays(7);
  private static final Duration TIME_TO_TELL = Duration.ofDays(14);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int PAGE = 50;

  /** States in which something can be online. */
  private static final List<RegistrationState> LIVING =
      List.of(
          RegistrationState.APPROVED,
          RegistrationState.SUBMITTED,
          RegistrationState.CHANGES_REQUESTED);

  private final Outbox outbox;
  private final RegistrationLists registrations;
  private final DeskFiles files;
  private final OnceTasks tasks;
  private final Editions editions;
  private final List<String> editors;
  private final Supplier<Token> tokens;
  private final Clock clock;

  /**
   * @param editors addresses that get the digest
   */
  public Announcements(
      Outbox outbox,
      RegistrationLists registrations,
      DeskFiles files,
      OnceTasks tasks,
      Editions editions,
      List<String> editors,
      Supplier<Token> tokens,
      Clock clock) {
    this.outbox = outbox;
    this.registrations = registrations;
    this.files = files;
    this.tasks = tasks;
    this.editions = editions;
    this.editors = List.copyOf(editors);
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * A week before the first day, to all whose activity is online.
   *
   * @param until when to stop; the next call goes on from there
   */
  public void weekAhead(Instant until) {
    Edition edition = editions.current();
    Instant start = edition.week().from().atStartOfDay(CampaignWeek.ZONE).toInstant();
    once(
        "week-ahead-" + edition.id(),
        start.minus(BEFORE_THE_WEEK),
        start,
        name ->
            forAll(
                name,
                edition.id(),
                LIVING,
                until,
                registration -> {
                  if (takesPlace(registration)) {
                    add(name + "-" + registration.id(), registration, UpdateKind.WEEK_AHEAD, start);
                  }
                }));
  }

  /**
   * How it went: the day after the week to all whose activity is over then, and a day after the
   * last on which one can be to the others.
   *
   * @param until when to stop; the next call goes on from there
   */
  public void outcomes(Instant until) {
    Edition edition = editions.current();
    String name = "outcome-" + edition.id();
    Instant afterTheWeek = morningAfter(edition.week().to());
    askHowItWent(name, afterTheWeek, until, activity -> activity.endsAt().isBefore(afterTheWeek));
    askHowItWent(
        name + "-late",
        morningAfter(edition.window().to()),
        until,
        activity -> !activity.endsAt().isBefore(afterTheWeek));
  }

  private void askHowItWent(String task, Instant from, Instant until, Predicate<Activity> isAsked) {
    Instant late = from.plus(TIME_TO_TELL);
    once(
        task,
        from,
        late,
        name ->
            forAll(
                name,
                editions.current().id(),
                LIVING,
                until,
                registration -> {
                  if (takesPlace(registration)
                      && registration.outcome() == null
                      && registration.published().filter(isAsked).isPresent()) {
                    add(name + "-" + registration.id(), registration, UpdateKind.HOW_IT_WENT, late);
                  }
                }));
  }

  private static Instant morningAfter(LocalDate day) {
    return day.plusDays(1).atTime(MORNING).atZone(CampaignWeek.ZONE).toInstant();
  }

  /**
   * When registration opens, to each address that took part last year and asked for it.
   *
   * @param until when to stop; the next call goes on from there
   */
  public void invitations(Instant until) {
    Edition edition = editions.current();
    String previous = edition.previousId();
    if (editions.find(previous).isEmpty()) {
      return;
    }
    List<RegistrationState> states =
        Stream.concat(LIVING.stream(), Stream.of(RegistrationState.CANCELLED)).toList();
    once(
        "invitation-" + edition.id(),
        edition.opensAt(),
        edition.closesAt(),
        name ->
            forAll(
                name,
                previous,
                states,
                until,
                registration -> {
                  if (registration.form().remindNextEdition()
                      && registration.published().isPresent()) {
                    String emailHash = registration.form().contact().emailHash();
                    add(
                        name + "-" + emailHash,
                        registration,
                        UpdateKind.INVITATION,
                        edition.closesAt());
                  }
                }));
  }

  /** Each morning that something waits. */
  public void digest() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, CampaignWeek.ZONE);
    Instant morning = today.atTime(MORNING).atZone(CampaignWeek.ZONE).toInstant();
    Instant tomorrow = today.plusDays(1).atStartOfDay(CampaignWeek.ZONE).toInstant();
    if (editors.isEmpty() || today.isAfter(editions.current().window().to())) {
      return; // no editors, or too late to be online in time
    }
    once(
        "digest-" + today,
        morning,
        tomorrow,
        name -> {
          Edition edition = editions.current();
          int waiting = registrations.count(edition.id(), RegistrationState.SUBMITTED);
          int untaken = untaken(edition, now);
          int unseen = registrations.countUnseen(edition.id());
          Optional<Registration> oldest =
              registrations
                  .queue(
                      StateCursor.start(List.of(RegistrationState.SUBMITTED))
                          .query(edition.id(), 1))
                  .registrations()
                  .stream()
                  .findFirst();
          if (waiting > 0 && oldest.isEmpty()) {
            return false; // the index still counts one that was just decided
          }
          if (waiting > 0 || unseen > 0) {
            Instant since = oldest.map(Registration::submittedAt).orElse(null);
            addDigest(
                name,
                new MailContent.Digest(waiting, untaken, since, unseen, edition.closesAt(), now),
                tomorrow);
          }
          return true;
        });
  }

  /** How many wait that no editor has taken up. */
  private int untaken(Edition edition, Instant now) {
    List<String> waiting = new ArrayList<>();
    registrations.forEach(
        edition.id(),
        List.of(RegistrationState.SUBMITTED),
        registration -> waiting.add(registration.id()));
    long taken =
        files.find(waiting).values().stream()
            .filter(file -> file.assignmentAt(now).isPresent())
            .count();
    return waiting.size() - (int) taken;
  }

  private void addDigest(String name, MailContent.Digest digest, Instant notAfter) {
    editors.forEach(address ->
        outbox.addOnce(
            new Mail(
                name + "-" + Contact.emailHash(address),
                address,
                Campaign.current().language(),
                digest,
                new Timing(Priority.REMINDER, digest.now(), notAfter)),
            Optional.empty()));
  }

  /**
   * @param action answers whether it came to its end
   */
  private void once(String name, Instant from, Instant until, Predicate<String> action) {
    Instant now = clock.instant();
    if (!now.isBefore(from) && now.isBefore(until)) {
      tasks.run(name, action);
    }
  }

  private static boolean takesPlace(Registration registration) {
    return registration
        .published()
        .map(Activity::status)
        .filter(status -> status == ActivityStatus.SCHEDULED)
        .isPresent();
  }

  private void add(String id, Registration registration, UpdateKind kind, Instant notAfter) {
    Token token = tokens.get();
    outbox.addOnce(
        new Mail(
            id,
            registration.form().contact().email(),
            registration.form().language(),
            MailContent.Update.of(kind, registration, token),
            new Timing(Priority.REMINDER, clock.instant(), notAfter)),
        Optional.of(new ManageLinks.NewLink(token, ManageLink.to(registration))));
  }

  /**
   * Answers whether it came to the end in time. One registration that fails does not keep the
   * others; the next call starts again at its page, which repeats no mail.
   */
  private boolean forAll(
      String name,
      String edition,
      List<RegistrationState> states,
      Instant until,
      Consumer<Registration> action) {
    Optional<StateCursor> place =
        tasks
            .place(name)
            .flatMap(text -> StateCursor.parse(states, text))
            .or(() -> Optional.of(StateCursor.start(states)));
    List<RuntimeException> failures = new ArrayList<>();
    while (place.isPresent() && clock.instant().isBefore(until)) {
      QueuePage page = registrations.queue(place.get().query(edition, PAGE));
      for (Registration registration : page.registrations()) {
        try {
          action.accept(registration);
        } catch (RuntimeException failure) {
          failures.add(failure);
        }
      }
      place = place.get().next(page);
      if (failures.isEmpty()) {
        place.ifPresent(next -> tasks.keepPlace(name, next.text()));
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
    return place.isEmpty();
  }
}
