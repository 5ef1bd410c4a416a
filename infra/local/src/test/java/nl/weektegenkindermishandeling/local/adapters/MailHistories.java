package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Random histories of registrations, while DynamoDB, SES and the functions fail again and again.
 * When the faults stop, each change has had its mail, and nothing else was mailed. The properties
 * mails.runs and mails.seed choose how many, and from which seed on: {@code -Dmails.runs=1000}.
 */
abstract class MailHistories {
  static final int RUNS = Integer.getInteger("mails.runs", 240);
  static final int FIRST_SEED = Integer.getInteger("mails.seed", 0);

  /** DynamoDB Local in memory gives none back, so that one process plays half of them. */
  static final int HALF = FIRST_SEED + Math.ceilDiv(RUNS, 2);

  private static final int STEPS = 30;

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

  static void everyChangeIsMailedAtLeastOnceAndNothingElseIs(int from, int to) {
    int runs = to - from;
    if (runs == 0) {
      return; // one seed that is played again is in the other half
    }
    Mails mails =
        IntStream.range(0, Math.ceilDiv(runs, MailWorld.SEEDS_IN_A_WORLD))
            .map(world -> from + world * MailWorld.SEEDS_IN_A_WORLD)
            .parallel()
            .mapToObj(first -> play(first, to))
            .reduce(new Mails(0, 0), Mails::plus);
    assertThat(mails.sent()).isGreaterThan(runs);
    OUT.printf("%d histories: %d mails, %d of them once more%n", runs, mails.sent(), mails.extra());
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
