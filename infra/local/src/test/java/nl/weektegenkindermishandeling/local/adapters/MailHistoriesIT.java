package nl.weektegenkindermishandeling.local.adapters;

import org.junit.jupiter.api.Test;

/** The first half of the histories. */
class MailHistoriesIT extends MailHistories {
  @Test
  void everyChangeIsMailedAtLeastOnceAndNothingElseIs() {
    everyChangeIsMailedAtLeastOnceAndNothingElseIs(FIRST_SEED, HALF);
  }
}
