package nl.weektegenkindermishandeling.registration;

import java.util.Optional;

/**
 * A step in the life of a registration. A store keeps the registration, what it publishes, and the
 * mail that tells of it in one transaction, so none can exist without the others.
 */
public sealed interface Change {
  /** The registration as it was; empty if it is new. */
  Optional<Registration> before();

  /** The registration as it becomes. */
  Registration after();

  /** An organiser sent in a form. The token goes into the mail, and is stored nowhere else. */
  record Registered(Registration after, Token confirmToken) implements Change {
    @Override
    public Optional<Registration> before() {
      return Optional.empty();
    }
  }

  /**
   * The address was confirmed. The registration waits for an editor, or is approved if the edition
   * has no moderation.
   */
  record Confirmed(Registration previous, Registration after) implements Change, ConfirmResult {
    @Override
    public Optional<Registration> before() {
      return Optional.of(previous);
    }
  }
}
