package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.text.Coded;

/** What an editor decides about a registration that waits. */
public enum Verdict implements Coded {
  APPROVE,
  REQUEST_CHANGES,
  REJECT
}
