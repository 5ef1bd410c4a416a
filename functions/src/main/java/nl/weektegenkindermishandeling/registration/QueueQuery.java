package nl.weektegenkindermishandeling.registration;

import org.jspecify.annotations.Nullable;

/**
 * Which registrations an editor asks for.
 *
 * @param region a code, or null for the whole country
 * @param limit how many a page has at most
 * @param after the position after which the page starts, or null for the first page
 */
public record QueueQuery(
    String edition,
    RegistrationState state,
    @Nullable String region,
    int limit,
    @Nullable QueuePosition after) {}
