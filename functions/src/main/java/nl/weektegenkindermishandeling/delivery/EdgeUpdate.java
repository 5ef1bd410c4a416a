package nl.weektegenkindermishandeling.delivery;

import java.time.Instant;

/**
 * Something changed that the edge may keep for a minute and show for longer. It waits in the outbox
 * as a mail does.
 *
 * @param id names what changed, so that it is told once
 * @param dueAt when it changed
 * @param takesEffectAt from when every function answers anew; what is asked before could be kept
 *     once more
 */
public record EdgeUpdate(String id, Instant dueAt, Instant takesEffectAt) {
  private static final String START = "edge-";

  /** The update that a change is followed by, by what names the change. */
  public static EdgeUpdate after(String change, Instant now, Instant takesEffectAt) {
    return new EdgeUpdate(START + change, now, takesEffectAt);
  }

  /** Whether an id of the outbox is that of an update, and not of a mail. */
  public static boolean isId(String id) {
    return id.startsWith(START);
  }
}
