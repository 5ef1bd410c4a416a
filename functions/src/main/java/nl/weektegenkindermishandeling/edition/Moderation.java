package nl.weektegenkindermishandeling.edition;

import nl.weektegenkindermishandeling.text.Coded;

/** Whether editors approve a confirmed registration before it is published. */
public enum Moderation implements Coded {
  REQUIRED,
  NONE
}
