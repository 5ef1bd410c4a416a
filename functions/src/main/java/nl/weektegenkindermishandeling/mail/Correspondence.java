package nl.weektegenkindermishandeling.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Contact;
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

  /** The mails that tell of a change: at least one. */
  public List<Mail> about(Change change) {
    return switch (change) {
      case Change.Registered registered ->
          List.of(confirm(registered.after(), registered.confirmToken()));
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

  private Mail confirm(Registration registration, Token token) {
    return mail(
        registration,
        new Message.ConfirmAddress(
            registration.id(), token, registration.confirmation().expiresAt(), false));
  }

  private Mail confirmHandover(Registration registration, Token token) {
    Handover handover = Objects.requireNonNull(registration.handover());
    return mail(
        registration,
        handover.contact(),
        new Message.ConfirmAddress(
            registration.id(), token, handover.confirmation().expiresAt(), true));
  }

  private Mail givenAway(Registration registration) {
    return mail(
        registration,
        new Message.GivenAway(
            registration.form().contact().name(), registration.form().details().title()));
  }

  private Mail mail(Registration registration, Message message) {
    return mail(registration, registration.form().contact(), message);
  }

  private Mail mail(Registration registration, Contact contact, Message message) {
    return new Mail(newMailId.get(), contact.email(), registration.form().language(), message);
  }
}
