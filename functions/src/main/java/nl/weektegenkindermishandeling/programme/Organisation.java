package nl.weektegenkindermishandeling.programme;

import org.jspecify.annotations.Nullable;

/** Who organises an activity, as shown to the public. */
public record Organisation(String name, @Nullable String website) {}
