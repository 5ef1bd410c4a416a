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
import nl.weektegenkindermishandeling.text.Language;

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
      case Change.RegisteredFor registered ->
          List.of(
              mail(
                  registered.after(),
                  MailContent.Update.of(
                      UpdateKind.REGISTERED_FOR_YOU, registered.after(), registered.token()),
                  Timing.at(registered.at())));
      case Change.Corrected corrected -> aboutCorrection(corrected);
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
      case Change.Reported reported -> List.of(); // the page says thank you
      case Change.Erased erased -> List.of(); // a mail would be the next thing that is kept
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
          mails.add(confirmHandover(edited.after(), token, edited.at()));
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
          case CANCEL -> UpdateKind.CANCELLED_BY_EDITORS;
          case REMOVE -> UpdateKind.REMOVED;
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
    Cause cause = registered.byOwner() ? Cause.OWNER : Cause.STRANGER;
    Instant reminded = expiresAt.minus(Registration.TIME_TO_CONFIRM.dividedBy(2));
    return List.of(
        confirm(
            registered.after(),
            registered.confirmToken(),
            MailContent.Asking.REGISTRATION,
            Timing.at(registered.at()),
            cause),
        confirm(
            registered.after(),
            registered.confirmToken(),
            MailContent.Asking.REMINDER,
            new Timing(Priority.REMINDER, reminded, null),
            cause));
  }

  private Mail confirm(
      Registration registration,
      Token token,
      MailContent.Asking asking,
      Timing timing,
      Cause cause) {
    Instant expiresAt = registration.confirmation().expiresAt();
    return new Mail(
        newMailId.get(),
        registration.form().contact().email(),
        registration.form().language(),
        new MailContent.ConfirmAddress(
            registration.id(), token, expiresAt, asking, Gist.of(registration)),
        timing.until(expiresAt),
        cause);
  }

  private Mail confirmHandover(Registration registration, Token token, Instant now) {
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
        Timing.at(now).until(expiresAt),
        Cause.STRANGER);
  }

  private List<Mail> aboutCorrection(Change.Corrected corrected) {
    Registration after = corrected.after();
    List<Mail> mails = new ArrayList<>();
    if (corrected.confirmToken() != null) {
      mails.add(
          confirm(
              after,
              corrected.confirmToken(),
              MailContent.Asking.REGISTRATION,
              Timing.at(corrected.at()),
              Cause.STRANGER));
    }
    if (corrected.changesForm() && after.state().isConfirmed()) {
      mails.add(
          mail(
              after,
              MailContent.Update.of(UpdateKind.CORRECTED, after, corrected.token())
                  .correcting(corrections(corrected), corrected.message()),
              Timing.at(corrected.at())));
    }
    if (corrected.handoverToken() != null) {
      mails.add(update(UpdateKind.HANDOVER_ASKED, corrected));
      mails.add(confirmHandover(after, corrected.handoverToken(), corrected.at()));
    }
    return mails;
  }

  private static List<FieldCorrection> corrections(Change.Corrected corrected) {
    RegistrationForm before = corrected.previous().form();
    RegistrationForm after = corrected.after().form();
    Language language = after.language();
    return before.changedFields(after).stream()
        .map(field ->
            new FieldCorrection(
                field.label(language),
                field.spoken(before.values(), language).orElse(""),
                field.spoken(after.values(), language).orElse("")))
        .toList();
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
