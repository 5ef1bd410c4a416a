package nl.weektegenkindermishandeling.registration;

import java.time.Instant;

/**
 * One step in the life of a registration.
 *
 * @param state the state that it led to
 */
public record HistoryEntry(Instant at, RegistrationState state) {}
