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
public record EdgeUpdate(String id, Instant dueAt, Instant takesEffectAt) {}
