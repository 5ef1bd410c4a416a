package nl.weektegenkindermishandeling.mail;

import java.time.Instant;

/**
 * A mail that was taken from the outbox to be sent; nobody else has it until the lease ends.
 *
 * @param firstDueAt when it should have gone out
 * @param failures how often sending it failed
 */
public record WaitingMail(Mail mail, Instant firstDueAt, int failures, Instant leasedUntil) {}
