package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random histories of registrations, while DynamoDB, SES and the functions fail again and again.
 * When the faults stop, each change has had its mail, and nothing else was mailed. The properties
 * mails.runs and mails.seed choose how many, and from which seed on: {@code -Dmails.runs=1000}.
 */
class MailHistoriesIT {
  private static final int RUNS = Integer.getInteger("mails.runs", 240);
  private static final int FIRST_SEED = Integer.getInteger("mails.seed", 0);

  private static final int STEPS = 30;

  @Test
  void everyChangeIsMailedAtLeastOnceAndNothingElseIs() {
    int to = FIRST_SEED + RUNS;
    Mails mails =
        IntStream.range(0, Math.ceilDiv(RUNS, MailWorld.SEEDS_IN_A_WORLD))
            .map(world -> FIRST_SEED + world * MailWorld.SEEDS_IN_A_WORLD)
            .parallel()
            .mapToObj(first -> play(first, to))
            .reduce(new Mails(0, 0), Mails::plus);
    assertThat(mails.sent()).isGreaterThan(RUNS);
    System.out.printf(
        "%d histories: %d mails, %d of them once more%n", RUNS, mails.sent(), mails.extra());
  }

  private static Mails play(int firstSeed, int to) {
    int end = Math.min(firstSeed + MailWorld.SEEDS_IN_A_WORLD, to);
    Mails mails = new Mails(0, 0);
    try (MailWorld world = new MailWorld()) {
      for (int seed = firstSeed; seed < end; seed++) {
        MailHistory history = new MailHistory(world, seed);
        for (int step = 0; step < STEPS; step++) {
          history.step();
        }
        history.settle();
        history.check("seed " + seed);
        mails = mails.plus(new Mails(history.sent(), history.extra()));
      }
    }
    return mails;
  }

  /** How many were sent, and how many of them once more. */
  private record Mails(int sent, int extra) {
    Mails plus(Mails other) {
      return new Mails(sent + other.sent, extra + other.extra);
    }
  }
}
