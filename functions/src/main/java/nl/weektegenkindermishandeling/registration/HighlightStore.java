package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.programme.Highlights;

/** Where it is kept which activities editors show first. */
public interface HighlightStore {
  Highlights find(String edition);

  /**
   * Stores others. Answers false, and nothing is stored, if they or the registration changed
   * meanwhile.
   *
   * @param about the registration of the activity that comes or goes, as it was seen
   */
  boolean save(Registration about, Highlights before, Highlights after);
}
