package nl.weektegenkindermishandeling.mail;

import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Registration;

/** Which mail follows which change. */
public final class Correspondence {
  private Correspondence() {}

  /**
   * The mail that tells of a change.
   *
   * @param mailId a new ULID
   */
  public static Mail about(Change change, String mailId) {
    Registration registration = change.after();
    return new Mail(
        mailId,
        registration.form().contact().email(),
        registration.form().language(),
        message(change));
  }

  private static Message message(Change change) {
    return switch (change) {
      case Change.Registered registered ->
          new Message.ConfirmAddress(
              registered.after().id(),
              registered.confirmToken(),
              registered.after().confirmation().expiresAt());
      case Change.Confirmed confirmed -> afterConfirming(confirmed.after());
    };
  }

  private static Message afterConfirming(Registration registration) {
    String name = registration.form().contact().name();
    String title = registration.form().details().title();
    return registration.published().isPresent()
        ? new Message.Online(registration.id(), name, title)
        : new Message.Received(registration.id(), name, title);
  }
}
