package nl.weektegenkindermishandeling.registration;

import java.time.Instant;

/**
 * What an organiser must show to confirm the address: a token with this hash, before it expires.
 *
 * @param tokenHash of the token in the first mail
 */
public record Confirmation(String tokenHash, Instant expiresAt) {}
