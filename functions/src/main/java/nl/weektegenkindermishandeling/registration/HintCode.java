package nl.weektegenkindermishandeling.registration;

import java.util.Locale;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;

/** What an editor may want to look at. */
public enum HintCode implements Coded {
  DUPLICATE_TITLE(
      "Misschien dubbel: “%s” is op dezelfde plek en tijd, en de titel lijkt op deze.",
      "Possibly a duplicate: “%s” is at the same place and time, and the title is like this one."),
  DUPLICATE_ORGANISATION(
      "Misschien dubbel: “%s” is op dezelfde plek en tijd, van een organisatie met bijna dezelfde naam.",
      "Possibly a duplicate: “%s” is at the same place and time, by an organisation of nearly the same name."),
  PHONE_NUMBER(
      "In de tekst staat iets wat op een telefoonnummer lijkt: “%s”.",
      "The text has what looks like a phone number: “%s”."),
  EMAIL_ADDRESS(
      "In de tekst staat iets wat op een e-mailadres lijkt: “%s”.",
      "The text has what looks like an e-mail address: “%s”."),
  CHILD(
      "In de tekst staat iets wat op de volledige naam en leeftijd van een kind lijkt: “%s”.",
      "The text has what looks like the full name and age of a child: “%s”."),
  PLACES_DIFFER(
      "%s en %s liggen ongeveer %s kilometer uit elkaar. Misschien klopt een van de twee niet.",
      "%s and %s are about %s kilometres apart. One of the two may not be right."),
  FAR_FROM_THE_WEEK(
      "Een van de tijden ligt %s dagen buiten de week: %s.",
      "One of the times is %s days outside the week: %s.");

  private final String dutch;
  private final String english;

  HintCode(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  String text(Language language, Object... arguments) {
    return String.format(Locale.ROOT, language.say(dutch, english), arguments);
  }
}
