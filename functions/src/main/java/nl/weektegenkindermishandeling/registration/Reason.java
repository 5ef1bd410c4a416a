package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;

/** Why an editor decides so, in words for the organiser. */
public enum Reason implements Coded {
  INCOMPLETE("Er ontbreekt nog informatie.", "Some information is missing."),
  UNCLEAR(
      "De tekst is niet duidelijk genoeg voor bezoekers.",
      "The text is not clear enough for visitors."),
  PERSONAL_DATA(
      "In de tekst staan persoonlijke gegevens, bijvoorbeeld van een kind.",
      "The text has personal details, for example of a child."),
  DATE_OR_PLACE(
      "De datum, de tijd of de plaats lijkt niet te kloppen.",
      "The date, the time or the place seems to be wrong."),
  DUPLICATE("Deze activiteit is al aangemeld.", "This activity has been registered already."),
  NOT_ABOUT_THE_WEEK(
      "De activiteit gaat niet over het onderwerp van de week.",
      "The activity is not about the subject of the week."),
  COMMERCIAL("De activiteit is vooral reclame.", "The activity is mostly advertising."),
  OTHER("Er is een andere reden.", "There is another reason.");

  private final String dutch;
  private final String english;

  Reason(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  public String text(Language language) {
    return language == Language.NL ? dutch : english;
  }
}
