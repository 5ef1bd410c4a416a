package nl.weektegenkindermishandeling.registration;

import java.util.Optional;

/** Where registrations are found. */
public interface Registrations {
  Optional<Registration> find(String id);

  /**
   * What a request with this idempotency key got before: repeated, or the key of another request.
   */
  Optional<RegisterResult> earlier(Idempotency idempotency);
}
