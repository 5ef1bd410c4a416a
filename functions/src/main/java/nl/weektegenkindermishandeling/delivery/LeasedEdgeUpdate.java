package nl.weektegenkindermishandeling.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That the edge must forget what it keeps. */
public record LeasedEdgeUpdate(
    EdgeUpdate update, int failures, @Nullable Instant failingSince, Instant leasedUntil)
    implements Leased {
  @Override
  public String id() {
    return update.id();
  }

  @Override
  public Instant firstDueAt() {
    return update.dueAt();
  }
}
