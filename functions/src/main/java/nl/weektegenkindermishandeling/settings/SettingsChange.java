package nl.weektegenkindermishandeling.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings;
import nl.weektegenkindermishandeling.edition.EditionSettings.Conditions;

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
        before, new SettingsVersion(before.id(), before.version() + 1, settings, now, editor));
  }

  /** The conditions that applied until now, if others do from now on. */
  public Optional<Former> former() {
    Conditions former = before.settings().conditions();
    return former.version().equals(after.settings().conditions().version())
        ? Optional.empty()
        : Optional.of(new Former(former, after.changedAt().plus(FORMER_TAKEN)));
  }

  /**
   * Conditions that applied before.
   *
   * @param takenUntil until when a form may still name them
   */
  public record Former(Conditions conditions, Instant takenUntil) {}
}
