package nl.weektegenkindermishandeling.local.adapters;

import org.junit.jupiter.api.Test;

/** The other half of the histories, in another process. */
class LaterMailHistoriesIT extends MailHistories {
  @Test
  void everyChangeIsMailedAtLeastOnceAndNothingElseIs() {
    everyChangeIsMailedAtLeastOnceAndNothingElseIs(HALF, FIRST_SEED + RUNS);
  }
}
