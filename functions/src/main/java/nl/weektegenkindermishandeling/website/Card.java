package nl.weektegenkindermishandeling.website;

import org.jspecify.annotations.Nullable;

/**
 * An activity in a list.
 *
 * @param when on the day under which it is listed, or on its first
 * @param more on which other days it is, or null
 */
public record Card(
    String address,
    String title,
    String when,
    @Nullable String more,
    String where,
    String type,
    @Nullable String summary,
    boolean cancelled,
    boolean full,
    boolean byInvitation,
    boolean highlighted) {}
