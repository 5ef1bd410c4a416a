package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.text.Coded;

/**
 * Whether a published activity goes on. A cancelled one stays public, so that visitors do not come
 * in vain.
 */
public enum ActivityStatus implements Coded {
  SCHEDULED,
  CANCELLED
}
