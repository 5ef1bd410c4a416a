package nl.weektegenkindermishandeling.edition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import nl.weektegenkindermishandeling.campaign.Campaign;

/** When the week is, by the rule of the {@link Campaign}. */
public final class CampaignWeek {
  /** Where the week is held. Every local date and time of the system is of this zone. */
  public static final ZoneId ZONE = Campaign.current().zone();

  private CampaignWeek() {}

  public static Period of(int year) {
    LocalDate monday =
        Campaign.current()
            .week()
            .around()
            .atYear(year)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday, monday.plusDays(6));
  }

  /** The year of the first week that has not ended on this day. */
  public static int yearOfNext(LocalDate today) {
    int year = today.getYear();
    return today.isAfter(of(year).to()) ? year + 1 : year;
  }
}
