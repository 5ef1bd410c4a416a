package nl.weektegenkindermishandeling.mail;

import java.util.Optional;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Idempotency;
import nl.weektegenkindermishandeling.registration.RegisterResult;
import nl.weektegenkindermishandeling.registration.UsedProof;

/** Stores changes with the mails that follow from them. */
public record ChangeRecorder(Changes changes, MailsForChange mails) {
  public RegisterResult register(
      Change.Registered change, Optional<Idempotency> idempotency, Optional<UsedProof> proof) {
    return changes.register(change, mails.about(change), idempotency, proof);
  }

  /** Answers false, and stores nothing, if the change is not one of the newest version. */
  public boolean save(Change change) {
    return changes.save(change, mails.about(change));
  }
}
