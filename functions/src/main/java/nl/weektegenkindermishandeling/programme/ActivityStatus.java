package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.text.Coded;

/**
 * Whether a published activity goes on. A cancelled one stays public, so that nobody comes for
 * nothing.
 */
public enum ActivityStatus implements Coded {
  SCHEDULED,
  CANCELLED
}
