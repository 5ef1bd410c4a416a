package nl.weektegenkindermishandeling.registration;

import java.time.Instant;

/**
 * A proof of work that a registration uses up.
 *
 * @param challenge that it solves, which is good for one registration
 * @param expiresAt when nobody can use it any more
 */
public record UsedProof(String challenge, Instant expiresAt) {}
