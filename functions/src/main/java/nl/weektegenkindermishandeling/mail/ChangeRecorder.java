package nl.weektegenkindermishandeling.mail;

import java.util.Optional;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Idempotency;
import nl.weektegenkindermishandeling.registration.RegisterResult;

/** Stores changes with the mails that follow from them. */
public record ChangeRecorder(Changes changes, MailsForChange mails) {
  public RegisterResult register(Change.Registered change, Optional<Idempotency> idempotency) {
    return changes.register(change, mails.about(change), idempotency);
  }

  /** Answers false, and stores nothing, if the change is not one of the newest version. */
  public boolean save(Change change) {
    return changes.save(change, mails.about(change));
  }
}
