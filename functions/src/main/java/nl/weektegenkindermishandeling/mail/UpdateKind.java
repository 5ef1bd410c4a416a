package nl.weektegenkindermishandeling.mail;

import nl.weektegenkindermishandeling.text.Coded;

/** What can become of a registration that its organiser hears of. */
public enum UpdateKind implements Coded {
  /** Confirmed; an editor looks at it. */
  RECEIVED,
  /** It is online. */
  ONLINE,
  /** An editor asks for a change. */
  PLEASE_CHANGE,
  /** An editor does not place it. */
  NOT_PLACED,
  /** An editor does not take over a change; the activity stays as it was. */
  EDIT_NOT_PLACED,
  /** An editor approved a change of what is online. */
  CHANGE_APPROVED,
  /** A change took effect. */
  CHANGE_PLACED,
  /** A change waits for an editor. */
  CHANGE_WAITS,
  CANCELLED,
  WITHDRAWN,
  /** Somebody else was asked to take the registration over. */
  HANDOVER_ASKED,
  HANDOVER_STOPPED,
  /** To the new contact. */
  TAKEN_OVER,
  /** The week is near. */
  WEEK_AHEAD,
  /** Registration for the next edition is open. */
  INVITATION;

  /** Whether an editor says no, for now or for good. */
  boolean isRefusal() {
    return this == PLEASE_CHANGE || this == NOT_PLACED || this == EDIT_NOT_PLACED;
  }

  /** Whether nothing is online yet. */
  boolean isBeforePublication() {
    return this == RECEIVED || this == NOT_PLACED || this == WITHDRAWN;
  }

  /** Whether the mail tells when and where it is for visitors, and not in a form that waits. */
  boolean isAboutWhatIsOnline() {
    return this == WEEK_AHEAD || this == CANCELLED;
  }
}
