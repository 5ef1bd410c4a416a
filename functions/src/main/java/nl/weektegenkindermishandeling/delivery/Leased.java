package nl.weektegenkindermishandeling.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was taken from the outbox; no other sender gets it until the lease ends. */
public sealed interface Leased permits LeasedMail, LeasedEdgeUpdate {
  String id();

  /** When it should have gone out. */
  Instant firstDueAt();

  /** How often sending it failed. */
  int failures();

  /** Since when it fails each time, or null if it did not the last time. */
  @Nullable Instant failingSince();

  Instant leasedUntil();
}
