package nl.weektegenkindermishandeling.mail;

import nl.weektegenkindermishandeling.text.Coded;

/** Which mails go first when many are due. */
public enum Priority implements Coded {
  /** Somebody waits for it. */
  ANSWER,
  /** It can wait. */
  REMINDER
}
