package nl.weektegenkindermishandeling.registration;

import java.util.Optional;

/** Where registrations are kept. */
public interface Registrations {
  Optional<Registration> find(String id);

  /**
   * Stores a new registration. With an idempotency key, the same request stores once, however often
   * it is sent.
   */
  RegisterResult register(Change.Registered change, Optional<Idempotency> idempotency);

  /**
   * What a request with this idempotency key got before: repeated, or the key of another request.
   */
  Optional<RegisterResult> earlier(Idempotency idempotency);

  /**
   * Stores a change of the version that it was made of. Answers false, and stores nothing, if that
   * is not the newest.
   */
  boolean save(Change change);
}
