package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.text.Coded;

/** Who may come. */
public enum Access implements Coded {
  OPEN,
  BY_INVITATION
}
