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
  /** An editor put something right. */
  CORRECTED,
  /** An editor sent it in for the organiser. */
  REGISTERED_FOR_YOU,
  CANCELLED,
  /** An editor cancelled what is online. */
  CANCELLED_BY_EDITORS,
  /** An editor took it off the website. */
  REMOVED,
  WITHDRAWN,
  /** Somebody else was asked to take the registration over. */
  HANDOVER_ASKED,
  HANDOVER_STOPPED,
  /** To the new contact. */
  TAKEN_OVER,
  /** The week is near. */
  WEEK_AHEAD,
  /** The activity is over. */
  HOW_IT_WENT,
  /** Registration for the next edition is open. */
  INVITATION;

  /** Whether an editor says no, for now or for good. */
  boolean isRefusal() {
    return this == PLEASE_CHANGE
        || this == NOT_PLACED
        || this == EDIT_NOT_PLACED
        || this == CANCELLED_BY_EDITORS
        || this == REMOVED;
  }

  /** Whether nothing is online. */
  boolean isOffline() {
    return this == RECEIVED
        || this == NOT_PLACED
        || this == WITHDRAWN
        || this == REMOVED
        || this == REGISTERED_FOR_YOU;
  }

  /** Whether the mail tells when and where it is for visitors, and not in a form that waits. */
  boolean isAboutWhatIsOnline() {
    return this == WEEK_AHEAD
        || this == HOW_IT_WENT
        || this == CANCELLED
        || this == CANCELLED_BY_EDITORS;
  }
}
