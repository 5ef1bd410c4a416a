package nl.weektegenkindermishandeling.edition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When an edition is.
 *
 * @param week from the first day to the last
 * @param window dates that a session must overlap
 * @param opensAt from when activities can be registered
 * @param closesAt the last moment at which they can
 */
public record Dates(Period week, Period window, Instant opensAt, Instant closesAt) {
  public Dates withRegistration(Instant newOpensAt, Instant newClosesAt) {
    return new Dates(week, window, newOpensAt, newClosesAt);
  }

  /** With a window that has these dates too. */
  Dates alsoOn(LocalDate first, LocalDate last) {
    Period wider =
        new Period(
            first.isBefore(window.from()) ? first : window.from(),
            last.isAfter(window.to()) ? last : window.to());
    return new Dates(week, wider, opensAt, closesAt);
  }

  public boolean isOpenAt(Instant now) {
    return !now.isBefore(opensAt) && !now.isAfter(closesAt);
  }
}
