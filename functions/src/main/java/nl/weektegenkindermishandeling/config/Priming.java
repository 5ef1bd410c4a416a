package nl.weektegenkindermishandeling.config;

import java.util.Map;

/** What a function does before a snapshot of it is taken. */
public final class Priming {
  private Priming() {}

  /**
   * Goes the way of a call. If that fails, the snapshot is as right and its first call slower: so
   * it is told and no more. A failure that got out would fail the deployment, and the rights of a
   * new role can take some seconds to be there.
   */
  public static void run(Log log, Runnable way) {
    try {
      way.run();
      log.info("primed", "none", Map.of());
    } catch (RuntimeException failure) {
      log.error("priming-failed", "none", failure);
    }
  }
}
