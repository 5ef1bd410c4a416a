package nl.weektegenkindermishandeling.website;

import org.jspecify.annotations.Nullable;

/**
 * Something to choose.
 *
 * @param count of activities that have it, or null where nobody counts them
 */
public record Counted(
    String code, String label, @Nullable Integer count, boolean chosen, String address) {}
