package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.edition.Coded;

/** Where a registration is in its life. {@link Registration} draws how it gets there. */
public enum RegistrationState implements Coded {
  /** Sent in; whoever owns the address has not confirmed it yet. */
  AWAITING_CONFIRMATION,
  /** Waits for an editor. */
  SUBMITTED,
  /** Published. */
  APPROVED,
  /** An editor asks the organiser to change something. */
  CHANGES_REQUESTED,
  /** An editor does not place it. */
  REJECTED,
  /** The organiser took it back before anything was published. */
  WITHDRAWN,
  /** The organiser cancelled what was published; it stays public as cancelled. */
  CANCELLED;

  /** Whether nothing can follow. */
  public boolean isEnd() {
    return this == WITHDRAWN || this == CANCELLED;
  }
}
