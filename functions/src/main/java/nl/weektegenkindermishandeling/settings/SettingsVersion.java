package nl.weektegenkindermishandeling.settings;

import java.time.Instant;
import java.util.Map;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an edition as they were set.
 *
 * @param number 1 for the first; 0 for what applied before anybody set something
 * @param former versions of the conditions that forms may still name, and until when
 * @param changedBy the editor who set them, for editors alone; null of number 0
 */
public record SettingsVersion(
    String edition,
    int number,
    EditionSettings settings,
    Map<String, Instant> former,
    Instant changedAt,
    @Nullable String changedBy) {
  public SettingsVersion {
    former = Map.copyOf(former);
  }

  /** The edition as these settings make it. */
  public Edition of(Edition seed) {
    return seed.with(number, settings).alsoAccepting(former);
  }
}
