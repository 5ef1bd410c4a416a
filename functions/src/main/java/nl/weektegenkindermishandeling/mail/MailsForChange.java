package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Gist;
import nl.weektegenkindermishandeling.registration.Handover;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationState;

/** Which mails follow which change. */
public final class MailsForChange {
  private final Supplier<String> newMailId;

  /**
   * @param newMailId makes ULIDs
   */
  public MailsForChange(Supplier<String> newMailId) {
    this.newMailId = newMailId;
  }

  /** The mails that tell of a change. They are due when it happens, if they say nothing else. */
  public List<Mail> about(Change change) {
    return switch (change) {
      case Change.Registered registered -> confirm(registered);
      case Change.Confirmed confirmed ->
          List.of(
              update(
                  confirmed.after().published().isPresent()
                      ? UpdateKind.ONLINE
                      : UpdateKind.RECEIVED,
                  confirmed));
      case Change.Edited edited -> aboutEdit(edited);
      case Change.HandedOver handedOver ->
          List.of(givenAway(handedOver), update(UpdateKind.TAKEN_OVER, handedOver));
      case Change.Ended ended ->
          List.of(
              update(
                  ended.after().state() == RegistrationState.CANCELLED
                      ? UpdateKind.CANCELLED
                      : UpdateKind.WITHDRAWN,
                  ended));
      case Change.Decided decided ->
          decided.tellsNothing() ? List.of() : List.of(aboutDecision(decided));
      case Change.Expired expired -> List.of(); // there is no confirmed address to tell
    };
  }

  private List<Mail> aboutEdit(Change.Edited edited) {
    List<Mail> mails = new ArrayList<>();
    if (edited.changesForm()) {
      mails.add(
          update(edited.waits() ? UpdateKind.CHANGE_WAITS : UpdateKind.CHANGE_PLACED, edited));
    }
    edited
        .handover()
        .ifPresent(token -> {
          mails.add(update(UpdateKind.HANDOVER_ASKED, edited));
          mails.add(confirmHandover(edited, token));
        });
    if (edited.after().handover() == null && edited.previous().handover() != null) {
      mails.add(update(UpdateKind.HANDOVER_STOPPED, edited));
    }
    return mails;
  }

  private Mail aboutDecision(Change.Decided decided) {
    UpdateKind kind =
        switch (decided.decision().verdict()) {
          case APPROVE ->
              decided.previous().published().isPresent()
                  ? UpdateKind.CHANGE_APPROVED
                  : UpdateKind.ONLINE;
          case REQUEST_CHANGES -> UpdateKind.PLEASE_CHANGE;
          case REJECT ->
              decided.after().published().isPresent()
                  ? UpdateKind.EDIT_NOT_PLACED
                  : UpdateKind.NOT_PLACED;
        };
    return mail(
        decided.after(),
        MailContent.Update.of(kind, decided.after(), decided.token()).because(decided.decision()),
        Timing.at(decided.at()));
  }

  private Mail update(UpdateKind kind, Change.Step step) {
    return mail(
        step.after(),
        MailContent.Update.of(kind, step.after(), step.token()),
        Timing.at(step.at()));
  }

  /** At once, and once more when half of the time is over. */
  private List<Mail> confirm(Change.Registered registered) {
    Instant expiresAt = registered.after().confirmation().expiresAt();
    Instant reminded = expiresAt.minus(Registration.TIME_TO_CONFIRM.dividedBy(2));
    return List.of(
        confirm(registered, MailContent.Asking.REGISTRATION, Timing.at(registered.at())),
        confirm(
            registered,
            MailContent.Asking.REMINDER,
            new Timing(Priority.REMINDER, reminded, null)));
  }

  private Mail confirm(Change.Registered registered, MailContent.Asking asking, Timing timing) {
    Registration registration = registered.after();
    Instant expiresAt = registration.confirmation().expiresAt();
    return new Mail(
        newMailId.get(),
        registration.form().contact().email(),
        registration.form().language(),
        new MailContent.ConfirmAddress(
            registration.id(), registered.confirmToken(), expiresAt, asking, Gist.of(registration)),
        timing.until(expiresAt),
        registered.byOwner() ? Cause.OWNER : Cause.STRANGER);
  }

  private Mail confirmHandover(Change.Edited edited, Token token) {
    Registration registration = edited.after();
    Handover handover = Objects.requireNonNull(registration.handover());
    Instant expiresAt = handover.confirmation().expiresAt();
    return new Mail(
        newMailId.get(),
        handover.contact().email(),
        registration.form().language(),
        new MailContent.ConfirmAddress(
            registration.id(),
            token,
            expiresAt,
            MailContent.Asking.HANDOVER,
            Gist.of(registration)),
        Timing.at(edited.at()).until(expiresAt),
        Cause.STRANGER);
  }

  private Mail givenAway(Change.HandedOver handedOver) {
    RegistrationForm form = handedOver.previous().form();
    return mail(
        handedOver.previous(),
        new MailContent.GivenAway(form.contact().name(), form.details().title()),
        Timing.at(handedOver.at()));
  }

  private Mail mail(Registration registration, MailContent content, Timing timing) {
    return new Mail(
        newMailId.get(),
        registration.form().contact().email(),
        registration.form().language(),
        content,
        timing);
  }
}
