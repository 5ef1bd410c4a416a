package nl.weektegenkindermishandeling.registration;

/** What came of storing a new registration. */
public sealed interface RegisterResult {
  /** Stored now, under this id. */
  record Stored(String registrationId) implements RegisterResult {}

  /** The same request was stored before, under this id. */
  record Repeated(String registrationId) implements RegisterResult {}

  /** The idempotency key was used before, for another request. */
  record KeyReused() implements RegisterResult {}

  /** A request with the same idempotency key is being stored at this moment. */
  record InFlight() implements RegisterResult {}

  /** Another registration used the proof of work. */
  record ProofUsed() implements RegisterResult {}
}
