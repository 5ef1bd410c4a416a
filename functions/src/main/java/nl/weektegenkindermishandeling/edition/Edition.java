package nl.weektegenkindermishandeling.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.WeekRule;

/**
 * One year's week and its rules.
 *
 * @param id the year, as {@code 2027}
 * @param week from the first day to the last
 * @param window dates that a session must overlap
 * @param opensAt from when activities can be registered
 * @param closesAt the last moment at which they can
 * @param conditionsVersion the version of the conditions that an organiser accepts
 */
public record Edition(
    String id,
    Period week,
    Period window,
    Instant opensAt,
    Instant closesAt,
    String conditionsVersion,
    Moderation moderation,
    Regions regions) {
  private static final WeekRule RULE = Campaign.current().week();

  /** The edition of a year by the campaign's habits: what an admin does not configure otherwise. */
  public static Edition of(int year) {
    Period week = CampaignWeek.of(year);
    return new Edition(
        Integer.toString(year),
        week,
        week.widenedBy(RULE.windowDays()),
        at(CampaignWeek.of(year - 1).to().plusDays(1), LocalTime.MIDNIGHT),
        at(week.from().minusDays(RULE.deadlineDaysBefore()), LocalTime.of(23, 59, 59)),
        Integer.toString(year),
        Moderation.REQUIRED,
        RegionTables.of(year));
  }

  /** When registration for the edition after one closes, by the campaign's habits. */
  public static Instant closingAfter(Edition edition) {
    return at(
        CampaignWeek.of(Integer.parseInt(edition.id()) + 1)
            .from()
            .minusDays(RULE.deadlineDaysBefore()),
        LocalTime.of(23, 59, 59));
  }

  /** The id of the edition before this one. */
  public String previousId() {
    return Integer.toString(Integer.parseInt(id) - 1);
  }

  public boolean isOpenAt(Instant now) {
    return !now.isBefore(opensAt) && !now.isAfter(closesAt);
  }

  public Edition withWeek(Period newWeek) {
    return new Edition(
        id,
        newWeek,
        newWeek.widenedBy(RULE.windowDays()),
        opensAt,
        at(newWeek.from().minusDays(RULE.deadlineDaysBefore()), LocalTime.of(23, 59, 59)),
        conditionsVersion,
        moderation,
        regions);
  }

  public Edition withRegistrationPeriod(Instant newOpensAt, Instant newClosesAt) {
    return new Edition(
        id, week, window, newOpensAt, newClosesAt, conditionsVersion, moderation, regions);
  }

  public Edition withConditionsVersion(String version) {
    return new Edition(id, week, window, opensAt, closesAt, version, moderation, regions);
  }

  public Edition withModeration(Moderation newModeration) {
    return new Edition(
        id, week, window, opensAt, closesAt, conditionsVersion, newModeration, regions);
  }

  private static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(CampaignWeek.ZONE).toInstant();
  }
}
