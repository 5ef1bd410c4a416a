package nl.weektegenkindermishandeling.registration;

/**
 * How a caller marks repeats of one request (the header Idempotency-Key).
 *
 * @param key chosen by the caller
 * @param bodyHash tells whether two requests with the same key are the same request
 */
public record Idempotency(String key, String bodyHash) {}
