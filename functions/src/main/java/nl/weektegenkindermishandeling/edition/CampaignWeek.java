package nl.weektegenkindermishandeling.edition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When the week is: Monday to Sunday of the week with 20 November, the day on which the United
 * Nations adopted the Convention on the Rights of the Child.
 */
public final class CampaignWeek {
  /** Where the week is held. Every local date and time of the system is of this zone. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private CampaignWeek() {}

  public static Period of(int year) {
    LocalDate monday =
        LocalDate.of(year, Month.NOVEMBER, 20)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday, monday.plusDays(6));
  }

  /** The year of the first week that has not ended on this day. */
  public static int yearOfNext(LocalDate today) {
    int year = today.getYear();
    return today.isAfter(of(year).to()) ? year + 1 : year;
  }
}
