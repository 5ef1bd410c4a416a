package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was taken from the outbox to be sent; nobody else has it until the lease ends.
 *
 * @param firstDueAt when it should have gone out
 * @param failures how often sending it failed
 * @param failingSince since when it fails each time, or null if it did not the last time
 */
public record WaitingMail(
    Mail mail,
    Instant firstDueAt,
    int failures,
    @Nullable Instant failingSince,
    Instant leasedUntil) {}
