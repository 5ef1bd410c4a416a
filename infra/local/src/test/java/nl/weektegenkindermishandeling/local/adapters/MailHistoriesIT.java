package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random histories of registrations, while DynamoDB, SES and the functions fail again and again.
 * When the faults stop, each change has had its mail, and nothing else was mailed. The properties
 * mails.runs and mails.seed choose how many, and from which seed on.
 */
class MailHistoriesIT {
  private static final int RUNS = Integer.getInteger("mails.runs", 60);
  private static final int FIRST_SEED = Integer.getInteger("mails.seed", 0);
  private static final int STEPS = 40;

  private static final PrintStream OUT = System.out;

  /** Functions write a line for each call, and there are very many. */
  @BeforeAll
  static void silence() {
    System.setOut(new PrintStream(PrintStream.nullOutputStream()));
  }

  @AfterAll
  static void speak() {
    System.setOut(OUT);
  }

  @Test
  void everyChangeIsMailedAtLeastOnceAndNothingElseIs() {
    long sent = 0;
    long extra = 0;
    int end = FIRST_SEED + RUNS;
    for (int first = FIRST_SEED; first < end; first += MailWorld.SEEDS_IN_A_WORLD) {
      try (MailWorld world = new MailWorld()) {
        for (int seed = first; seed < Math.min(first + MailWorld.SEEDS_IN_A_WORLD, end); seed++) {
          MailHistory history = new MailHistory(world, seed);
          for (int step = 0; step < STEPS; step++) {
            history.step();
          }
          history.settle();
          history.check("seed " + seed);
          sent += history.sent();
          extra += history.extra();
        }
      }
    }
    assertThat(sent).isGreaterThan(RUNS);
    OUT.printf("%d histories: %d mails, %d of them once more%n", RUNS, sent, extra);
  }
}
