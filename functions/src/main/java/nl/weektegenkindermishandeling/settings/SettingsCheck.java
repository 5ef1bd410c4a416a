package nl.weektegenkindermishandeling.settings;

import static nl.weektegenkindermishandeling.settings.SettingsFields.*;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings.Conditions;
import nl.weektegenkindermishandeling.edition.Period;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import org.jspecify.annotations.Nullable;

/** What must be so of an edition's settings together. */
final class SettingsCheck {
  private SettingsCheck() {}

  /**
   * @param edition as it is now
   */
  static void check(Input settings, FieldValues values, Edition edition) {
    LocalDate firstDay = values.find(FIRST_DAY);
    LocalDate lastDay = values.find(LAST_DAY);
    if (firstDay != null && lastDay != null && checkOrder(settings, LAST_DAY, values, FIRST_DAY)) {
      checkWeek(settings, new Period(firstDay, lastDay), values, edition);
    }
    OffsetDateTime opensAt = values.find(OPENS_AT);
    OffsetDateTime closesAt = values.find(CLOSES_AT);
    if (opensAt != null && closesAt != null) {
      settings
          .member(CLOSES_AT.name())
          .check(
              closesAt.isAfter(opensAt),
              InputError.CLOSES_BEFORE_OPENING,
              CampaignTime.write(opensAt));
    }
    checkConditions(settings, values.find(CONDITIONS), edition);
  }

  private static void checkWeek(Input settings, Period week, FieldValues values, Edition edition) {
    boolean ofYear =
        Integer.toString(week.from().getYear()).equals(edition.id())
            || Integer.toString(week.to().getYear()).equals(edition.id());
    settings.member(FIRST_DAY.name()).check(ofYear, InputError.OUTSIDE_YEAR, edition.id());
    Period window = values.find(WINDOW);
    settings
        .member(WINDOW.name())
        .check(
            window == null
                || (!window.from().isAfter(week.from()) && !window.to().isBefore(week.to())),
            InputError.WEEK_OUTSIDE_WINDOW,
            week.from(),
            week.to());
    OffsetDateTime closesAt = values.find(CLOSES_AT);
    settings
        .member(CLOSES_AT.name())
        .check(
            closesAt == null
                || !closesAt.atZoneSameInstant(CampaignWeek.ZONE).toLocalDate().isAfter(week.to()),
            InputError.CLOSES_AFTER_THE_WEEK,
            week.to());
  }

  /** Who accepted a version accepted its text. */
  private static void checkConditions(
      Input settings, @Nullable Conditions conditions, Edition edition) {
    Conditions now = edition.settings().conditions();
    settings
        .member(CONDITIONS.name())
        .member(VERSION.name())
        .check(
            conditions == null
                || !conditions.version().equals(now.version())
                || conditions.equals(now),
            InputError.CONDITIONS_CHANGED,
            now.version());
  }
}
