package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.edition.Coded;

/** Where a registration is in its life. */
public enum RegistrationState implements Coded {
  /** Sent in; whoever owns the address has not confirmed it yet. */
  AWAITING_CONFIRMATION,
  /** Waits for an editor. */
  SUBMITTED,
  /** Published. */
  APPROVED
}
