package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a registration.
 *
 * @param state the state that it led to
 * @param decision if an editor made the step
 * @param note what was written with it, or null
 * @param editor who made the step, if an editor made it without a decision: for editors alone
 */
public record HistoryEntry(
    Instant at,
    HistoryEvent event,
    RegistrationState state,
    @Nullable Decision decision,
    @Nullable String note,
    @Nullable String editor) {
  /** Which editor made the step; null if an organiser did. */
  public @Nullable String by() {
    return decision == null ? editor : decision.editor();
  }

  /** What the editor or the organiser wrote, or null. */
  public @Nullable String message() {
    return decision == null ? note : decision.message();
  }

  @Override
  public String toString() {
    return "HistoryEntry[" + at + " " + event + "]";
  }
}
