package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a registration.
 *
 * @param state the state that it led to
 * @param decision if an editor made the step
 * @param note what the organiser wrote, or null
 */
public record HistoryEntry(
    Instant at,
    HistoryEvent event,
    RegistrationState state,
    @Nullable Decision decision,
    @Nullable String note) {
  /** What the editor or the organiser wrote, or null. */
  public @Nullable String message() {
    return decision == null ? note : decision.message();
  }

  @Override
  public String toString() {
    return "HistoryEntry[" + at + " " + event + "]";
  }
}
