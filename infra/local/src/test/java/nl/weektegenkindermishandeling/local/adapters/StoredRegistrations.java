package nl.weektegenkindermishandeling.local.adapters;

import java.util.Optional;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Idempotency;
import nl.weektegenkindermishandeling.registration.RegisterResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** Registrations as functions see them: found by a store, and stored with their mails. */
public record StoredRegistrations(Registrations store, ChangeRecorder changes) {
  public Optional<Registration> find(String id) {
    return store.find(id);
  }

  public Optional<RegisterResult> earlier(Idempotency idempotency) {
    return store.earlier(idempotency);
  }

  public RegisterResult register(Change.Registered change, Optional<Idempotency> idempotency) {
    return changes.register(change, idempotency, Optional.empty());
  }

  public boolean save(Change change) {
    return changes.save(change);
  }
}
