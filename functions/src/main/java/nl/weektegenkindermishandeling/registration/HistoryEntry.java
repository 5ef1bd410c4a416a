package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a registration.
 *
 * @param state the state that it led to
 * @param decision if an editor made the step
 */
public record HistoryEntry(
    Instant at, HistoryEvent event, RegistrationState state, @Nullable Decision decision) {
  @Override
  public String toString() {
    return "HistoryEntry[" + at + " " + event + "]";
  }
}
