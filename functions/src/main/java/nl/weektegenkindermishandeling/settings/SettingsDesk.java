package nl.weektegenkindermishandeling.settings;

import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Translated;

/** All versions of the settings of editions, for editors. */
public interface SettingsDesk {
  /** How many versions are looked through. */
  int LATEST = 100;

  /** The settings as they are now, which no cache keeps; empty if none were set. */
  Optional<SettingsVersion> current(String edition);

  Optional<SettingsVersion> find(String edition, int number);

  /** The last {@link #LATEST} versions, the newest first, and the one before them. */
  List<SettingsVersion> latest(String edition);

  /** A text of conditions that was set, by its version. */
  Optional<Translated> conditions(String edition, String version);

  /**
   * Stores a change, and tells the edge. Answers false, and nothing is stored, if somebody else's
   * change came first.
   */
  boolean save(SettingsChange change);
}
