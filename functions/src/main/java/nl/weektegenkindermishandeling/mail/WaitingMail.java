package nl.weektegenkindermishandeling.mail;

import java.time.Instant;

/**
 * A mail that was taken from the outbox to be sent; nobody else has it until the lease ends.
 *
 * @param firstDueAt when it should have gone out
 * @param attempts how often it was taken, with this time
 */
public record WaitingMail(Mail mail, Instant firstDueAt, int attempts, Instant leasedUntil) {}
