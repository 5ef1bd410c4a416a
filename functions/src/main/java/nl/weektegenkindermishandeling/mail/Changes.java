package nl.weektegenkindermishandeling.mail;

import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Idempotency;
import nl.weektegenkindermishandeling.registration.RegisterResult;
import nl.weektegenkindermishandeling.registration.UsedProof;

/**
 * Where changes of registrations are stored, each with the mails that tell of it, or not at all.
 */
public interface Changes {
  /**
   * Stores a new registration. With an idempotency key, the same request stores once, however often
   * it is sent; with a proof of work, it stores none if another used the proof.
   */
  RegisterResult register(
      Change.Registered change,
      List<Mail> mails,
      Optional<Idempotency> idempotency,
      Optional<UsedProof> proof);

  /**
   * Stores a change of the version that it was made of. Answers false, and stores nothing, if that
   * is not the newest.
   */
  boolean save(Change change, List<Mail> mails);
}
