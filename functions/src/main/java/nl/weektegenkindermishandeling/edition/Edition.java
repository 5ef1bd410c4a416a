package nl.weektegenkindermishandeling.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Vocabularies;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.campaign.WeekRule;
import nl.weektegenkindermishandeling.edition.EditionSettings.Conditions;

/**
 * One year's week and its rules.
 *
 * @param id the year, as {@code 2027}
 * @param version of its settings: 0 until a chief editor has set something
 * @param alsoAccepted versions of the conditions that a form may still name, beside the one that
 *     applies, and until when
 */
public record Edition(
    String id,
    int version,
    EditionSettings settings,
    Regions regions,
    Map<String, Instant> alsoAccepted) {
  private static final int DAYS_KEPT_AFTER_WEEK = 90;
  private static final WeekRule RULE = Campaign.current().week();

  public Edition {
    alsoAccepted = Map.copyOf(alsoAccepted);
  }

  /** The edition of a year by the campaign's habits. */
  public static Edition of(int year) {
    Campaign campaign = Campaign.current();
    String id = Integer.toString(year);
    EditionSettings settings =
        new EditionSettings(
            dates(
                CampaignWeek.of(year),
                at(CampaignWeek.of(year - 1).to().plusDays(1), LocalTime.MIDNIGHT)),
            Moderation.REQUIRED,
            null,
            new Conditions(id, campaign.conditions()),
            null,
            campaign.helpLines(),
            List.of(),
            campaign.vocabularies());
    return new Edition(id, 0, settings, RegionTables.of(year), Map.of());
  }

  private static Dates dates(Period week, Instant opensAt) {
    return new Dates(week, week.widenedBy(RULE.windowDays()), opensAt, closingBefore(week));
  }

  private static Instant closingBefore(Period week) {
    return at(week.from().minusDays(RULE.deadlineDaysBefore()), LocalTime.of(23, 59, 59));
  }

  /** When registration for the edition after one closes, by the campaign's habits. */
  public static Instant closingAfter(Edition edition) {
    return closingBefore(CampaignWeek.of(Integer.parseInt(edition.id()) + 1));
  }

  /** The id of the edition before this one. */
  public String previousId() {
    return Integer.toString(Integer.parseInt(id) - 1);
  }

  public Period week() {
    return settings.dates().week();
  }

  public Period window() {
    return settings.dates().window();
  }

  /**
   * From when nobody can be reached through it: registrations go, and with them the ways to reach
   * organisers that the programme shows.
   */
  public Instant contactsEndAt() {
    return week()
        .to()
        .plusDays(1 + DAYS_KEPT_AFTER_WEEK)
        .atStartOfDay(CampaignWeek.ZONE)
        .toInstant();
  }

  public Instant opensAt() {
    return settings.dates().opensAt();
  }

  public Instant closesAt() {
    return settings.dates().closesAt();
  }

  public boolean isOpenAt(Instant now) {
    return settings.dates().isOpenAt(now);
  }

  public Moderation moderation() {
    return settings.moderation();
  }

  /** The version of the conditions that an organiser accepts. */
  public String conditionsVersion() {
    return settings.conditions().version();
  }

  /** Whether a text can be the version of conditions. */
  public static boolean isConditionsVersion(String text) {
    return text.matches("[A-Za-z0-9._-]{1,40}");
  }

  public boolean takesConditions(String acceptedVersion) {
    return acceptedVersion.equals(conditionsVersion()) || alsoAccepted.containsKey(acceptedVersion);
  }

  public Vocabularies vocabularies() {
    return settings.vocabularies();
  }

  public Known known() {
    return new Known(regions, vocabularies());
  }

  public Edition with(int newVersion, EditionSettings newSettings) {
    return new Edition(id, newVersion, newSettings, regions, alsoAccepted);
  }

  private Edition with(EditionSettings newSettings) {
    return with(version, newSettings);
  }

  /** The same in another week, with the window and the deadline that belong to that. */
  public Edition withWeek(Period newWeek) {
    return with(settings.withDates(dates(newWeek, opensAt())));
  }

  public Edition withRegistrationPeriod(Instant newOpensAt, Instant newClosesAt) {
    return with(settings.withDates(settings.dates().withRegistration(newOpensAt, newClosesAt)));
  }

  public Edition withModeration(Moderation newModeration) {
    return with(settings.withModeration(newModeration));
  }

  /** The same, where a form may also name these versions of the conditions. */
  public Edition alsoAccepting(Map<String, Instant> untilByVersion) {
    Map<String, Instant> accepted = new HashMap<>(alsoAccepted);
    accepted.putAll(untilByVersion);
    return new Edition(id, version, settings, regions, accepted);
  }

  /** The same, where sessions may be on these dates too. */
  public Edition alsoOn(LocalDate first, LocalDate last) {
    return with(settings.withDates(settings.dates().alsoOn(first, last)));
  }

  /** The same, where codes that something has already can be chosen for it though retired. */
  public Edition keeping(BiPredicate<VocabularyName, String> has) {
    return with(settings.withVocabularies(vocabularies().keeping(has)));
  }

  private static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(CampaignWeek.ZONE).toInstant();
  }
}
