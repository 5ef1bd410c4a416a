package nl.weektegenkindermishandeling.settings;

import java.time.Instant;
import nl.weektegenkindermishandeling.edition.EditionSettings;

/**
 * Settings of an edition as they were set.
 *
 * @param number 1 for the first
 * @param changedBy the editor who set them: for editors alone
 */
public record SettingsVersion(
    String edition, int number, EditionSettings settings, Instant changedAt, String changedBy) {}
