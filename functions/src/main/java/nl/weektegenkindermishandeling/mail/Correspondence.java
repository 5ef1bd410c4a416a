package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Handover;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.Token;

/** Which mails follow which change. */
public final class Correspondence {
  private final Supplier<String> newMailId;

  /**
   * @param newMailId makes ULIDs
   */
  public Correspondence(Supplier<String> newMailId) {
    this.newMailId = newMailId;
  }

  /** The mails that tell of a change. */
  public List<Mail> about(Change change) {
    return switch (change) {
      case Change.Registered registered -> confirm(registered.after(), registered.confirmToken());
      case Change.Confirmed confirmed ->
          List.of(
              update(
                  confirmed.after().published().isPresent()
                      ? UpdateKind.ONLINE
                      : UpdateKind.RECEIVED,
                  confirmed));
      case Change.Edited edited -> aboutEdit(edited);
      case Change.HandedOver handedOver ->
          List.of(givenAway(handedOver.previous()), update(UpdateKind.TAKEN_OVER, handedOver));
      case Change.Ended ended ->
          List.of(
              update(
                  ended.after().state() == RegistrationState.CANCELLED
                      ? UpdateKind.CANCELLED
                      : UpdateKind.WITHDRAWN,
                  ended));
      case Change.Decided decided -> List.of(aboutDecision(decided));
      case Change.Expired expired -> List.of(); // nobody confirmed, so there is nobody to tell
    };
  }

  private List<Mail> aboutEdit(Change.Edited edited) {
    List<Mail> mails = new ArrayList<>();
    if (edited.changesForm()) {
      mails.add(
          update(edited.waits() ? UpdateKind.CHANGE_WAITS : UpdateKind.CHANGE_PLACED, edited));
    }
    Registration after = edited.after();
    edited
        .handover()
        .ifPresent(token -> {
          mails.add(update(UpdateKind.HANDOVER_ASKED, edited));
          mails.add(confirmHandover(after, token));
        });
    if (after.handover() == null && edited.previous().handover() != null) {
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
        Message.Update.of(kind, decided.after(), decided.token()).because(decided.decision()));
  }

  private Mail update(UpdateKind kind, Change.Step step) {
    return mail(step.after(), Message.Update.of(kind, step.after(), step.token()));
  }

  /** At once, and once more when half of the time is over. */
  private List<Mail> confirm(Registration registration, Token token) {
    Instant expiresAt = registration.confirmation().expiresAt();
    Instant reminded = expiresAt.minus(Registration.TIME_TO_CONFIRM.dividedBy(2));
    return List.of(
        confirm(registration, token, Message.Asking.REGISTRATION, Timing.until(expiresAt)),
        confirm(
            registration,
            token,
            Message.Asking.REMINDER,
            new Timing(Priority.REMINDER, reminded, expiresAt)));
  }

  private Mail confirm(
      Registration registration, Token token, Message.Asking asking, Timing timing) {
    return new Mail(
        newMailId.get(),
        registration.form().contact().email(),
        registration.form().language(),
        new Message.ConfirmAddress(
            registration.id(), token, registration.confirmation().expiresAt(), asking),
        timing);
  }

  private Mail confirmHandover(Registration registration, Token token) {
    Handover handover = Objects.requireNonNull(registration.handover());
    Instant expiresAt = handover.confirmation().expiresAt();
    return new Mail(
        newMailId.get(),
        handover.contact().email(),
        registration.form().language(),
        new Message.ConfirmAddress(registration.id(), token, expiresAt, Message.Asking.HANDOVER),
        Timing.until(expiresAt));
  }

  private Mail givenAway(Registration registration) {
    return mail(
        registration,
        new Message.GivenAway(
            registration.form().contact().name(), registration.form().details().title()));
  }

  private Mail mail(Registration registration, Message message) {
    return new Mail(
        newMailId.get(),
        registration.form().contact().email(),
        registration.form().language(),
        message);
  }
}
