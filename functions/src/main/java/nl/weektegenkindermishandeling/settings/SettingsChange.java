package nl.weektegenkindermishandeling.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings;

/**
 * New settings that take the place of others.
 *
 * @param before the edition as it was, with the text of its conditions
 */
public record SettingsChange(Edition before, SettingsVersion after) {
  /** A form takes a day at most to fill in: it may name the conditions with which it was opened. */
  private static final Duration FORMER_TAKEN = Duration.ofDays(1);

  public static SettingsChange of(
      Edition before, EditionSettings settings, Instant now, String editor) {
    return new SettingsChange(
        before,
        new SettingsVersion(
            before.id(),
            before.version() + 1,
            settings,
            former(before, settings, now),
            now,
            editor));
  }

  /** Those that a form could name until now, as long as that lasts. */
  private static Map<String, Instant> former(
      Edition before, EditionSettings settings, Instant now) {
    Map<String, Instant> former = new HashMap<>(before.alsoAccepted());
    former.values().removeIf(until -> !until.isAfter(now));
    former.put(before.conditionsVersion(), now.plus(FORMER_TAKEN));
    former.remove(settings.conditions().version());
    return former;
  }

  /** What applied before anybody set something, if this is the first change of that. */
  public Optional<SettingsVersion> seed() {
    return before.version() == 0
        ? Optional.of(
            new SettingsVersion(
                before.id(), 0, before.settings(), Map.of(), after.changedAt(), null))
        : Optional.empty();
  }
}
