package nl.weektegenkindermishandeling.edition;

import java.time.LocalDate;

/** Local dates from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends before it starts: " + from + " to " + to);
    }
  }

  /** The same period with this many days more on either side. */
  public Period widenedBy(int days) {
    return new Period(from.minusDays(days), to.plusDays(days));
  }
}
