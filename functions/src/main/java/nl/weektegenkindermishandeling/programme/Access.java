package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.edition.Coded;

/** Who may come. */
public enum Access implements Coded {
  OPEN,
  BY_INVITATION
}
