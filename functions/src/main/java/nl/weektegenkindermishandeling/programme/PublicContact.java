package nl.weektegenkindermishandeling.programme;

import org.jspecify.annotations.Nullable;

/** How visitors can ask about an activity. The organiser chose to show this. */
public record PublicContact(
    @Nullable String email, @Nullable String phone, @Nullable String website) {}
