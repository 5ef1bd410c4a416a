package nl.weektegenkindermishandeling.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.edition.Dates;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.edition.Period;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;

/** What a chief editor should know before settings take effect; none of it is wrong. */
public record SettingsWarning(String pointer, Kind kind, List<Object> arguments) {
  private static final int DAYS_OF_A_WEEK = 7;

  /** What settings lead to. */
  public enum Kind implements Coded {
    OPENS_AT_ONCE(
        "Aanmelden kan dan meteen. Organisatoren van vorig jaar die dat vroegen, krijgen binnen enkele minuten een uitnodiging.",
        "Registration then opens at once. Organisers of last year who asked for it get an invitation within minutes."),
    OPENS_AGAIN("Aanmelden kan dan weer.", "Registration then opens again."),
    OPENS_WITH_THE_EDITION(
        "Zodra dit de huidige editie is, kan aanmelden meteen. Organisatoren van vorig jaar die dat vroegen, krijgen dan een uitnodiging.",
        "As soon as this is the current edition registration opens. Organisers of last year who asked for it get an invitation then."),
    OPENS_LATER(
        "Op dat moment (%s) krijgen organisatoren van vorig jaar die dat vroegen een uitnodiging.",
        "At that moment (%s) organisers of last year who asked for it get an invitation."),
    CLOSES_AT_ONCE("Aanmelden kan dan meteen niet meer.", "Registration then closes at once."),
    LONG_WEEK("De week duurt %d dagen.", "The week has %d days."),
    DATES_MOVE(
        "Activiteiten die al zijn aangemeld, blijven staan op hun eigen datum. Organisatoren krijgen hierover geen mail. Hun gegevens worden gewist op de dag die al was bepaald.",
        "Activities that were registered already keep their dates. Organisers get no mail about this. Their details are deleted on the day that was set before."),
    NO_MODERATION(
        "Elke bevestigde aanmelding staat dan meteen online, zonder dat iemand ernaar kijkt.",
        "Every confirmed registration is then online at once, and nobody looks at it first."),
    NEW_CONDITIONS(
        "Wie het formulier nu open heeft, kan het nog een dag met versie %s versturen. Wat al is aangemeld, houdt de versie van toen.",
        "Forms that are open now can be sent with version %s for a day. What was registered keeps the version of then."),
    CONDITIONS_OF_LAST_YEAR(
        "Dit is de versie van vorig jaar.", "This is the version of last year."),
    RETIRED_CODE(
        "Niemand kan '%s' nog kiezen. Activiteiten die het hebben, houden het, en bezoekers kunnen er nog op zoeken.",
        "Nobody can choose '%s' any more. Activities that have it keep it, and visitors can still search for it.");

    private final String dutch;
    private final String english;

    Kind(String dutch, String english) {
      this.dutch = dutch;
      this.english = english;
    }
  }

  public SettingsWarning {
    arguments = List.copyOf(arguments);
  }

  public String detail(Language language) {
    Object[] spoken =
        arguments.stream()
            .map(argument ->
                argument instanceof Instant moment
                    ? new SpokenTime(language).moment(moment)
                    : argument instanceof Term term ? term.label(language) : argument)
            .toArray();
    return String.format(Locale.ROOT, language.say(kind.dutch, kind.english), spoken);
  }

  /**
   * What a change leads to at a moment.
   *
   * @param isCurrent whether this edition is being prepared or held, and not the next
   */
  public static List<SettingsWarning> of(
      Edition before, EditionSettings after, boolean isCurrent, Instant now) {
    List<SettingsWarning> warnings = new ArrayList<>();
    addWeek(warnings, before, after);
    addRegistration(warnings, before, after, isCurrent, now);
    if (after.moderation() == Moderation.NONE && before.moderation() != Moderation.NONE) {
      warnings.add(of("moderation", Kind.NO_MODERATION));
    }
    String version = after.conditions().version();
    if (version.equals(before.previousId())) {
      warnings.add(of("conditions/version", Kind.CONDITIONS_OF_LAST_YEAR));
    }
    if (!version.equals(before.conditionsVersion())) {
      warnings.add(of("conditions/version", Kind.NEW_CONDITIONS, before.conditionsVersion()));
    }
    for (VocabularyName name : VocabularyName.values()) {
      List<Term> choices = after.vocabularies().get(name).choices();
      before.vocabularies().get(name).choices().stream()
          .filter(term -> !choices.contains(term))
          .forEach(term -> warnings.add(of(name.code(), Kind.RETIRED_CODE, term)));
    }
    return warnings;
  }

  private static void addWeek(
      List<SettingsWarning> warnings, Edition before, EditionSettings after) {
    Period week = after.dates().week();
    if (!week.equals(before.week())) {
      warnings.add(of("firstDay", Kind.DATES_MOVE));
      if (daysOf(week) > DAYS_OF_A_WEEK) {
        warnings.add(of("lastDay", Kind.LONG_WEEK, daysOf(week)));
      }
    }
  }

  private static void addRegistration(
      List<SettingsWarning> warnings,
      Edition before,
      EditionSettings after,
      boolean isCurrent,
      Instant now) {
    Dates dates = after.dates();
    boolean hasOpened = isCurrent && !now.isBefore(before.opensAt());
    if (!hasOpened && !dates.opensAt().equals(before.opensAt())) {
      warnings.add(
          now.isBefore(dates.opensAt())
              ? of("opensAt", Kind.OPENS_LATER, dates.opensAt())
              : of("opensAt", isCurrent ? Kind.OPENS_AT_ONCE : Kind.OPENS_WITH_THE_EDITION));
    }
    if (hasOpened && dates.isOpenAt(now) && !before.isOpenAt(now)) {
      warnings.add(of("closesAt", Kind.OPENS_AGAIN));
    }
    if (isCurrent && before.isOpenAt(now) && !dates.isOpenAt(now)) {
      warnings.add(of("closesAt", Kind.CLOSES_AT_ONCE));
    }
  }

  private static long daysOf(Period week) {
    return week.to().toEpochDay() - week.from().toEpochDay() + 1;
  }

  private static SettingsWarning of(String member, Kind kind, Object... arguments) {
    return new SettingsWarning("#/" + member, kind, List.of(arguments));
  }
}
