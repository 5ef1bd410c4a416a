package nl.weektegenkindermishandeling.programme;

import java.util.Optional;

/** What the programme shows by which organisers are reached, and where people sign up. */
public interface WaysToOrganisers {
  /**
   * Takes them out of some activities of an edition.
   *
   * @param after where to go on, as the last call said; empty at the start
   * @return where the next call goes on; empty at the end
   */
  Optional<String> end(String edition, Optional<String> after);
}
