package nl.weektegenkindermishandeling.input;

import java.util.Locale;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;

/**
 * What can be wrong with one value that somebody sent. The texts are for the person who filled it
 * in.
 */
public enum InputError implements Coded {
  REQUIRED("Dit veld is verplicht.", "This field is required."),
  UNKNOWN_FIELD("Dit veld bestaat niet.", "This field does not exist."),
  UNKNOWN_PARAMETER("Deze parameter bestaat niet.", "This parameter does not exist."),
  NOT_TEXT("Dit moet tekst zijn.", "This must be text."),
  NOT_A_NUMBER("Dit moet een getal zijn.", "This must be a number."),
  NOT_A_WHOLE_NUMBER("Dit moet een heel getal zijn.", "This must be a whole number."),
  NOT_A_BOOLEAN("Kies ja of nee (true of false).", "Choose yes or no (true or false)."),
  NOT_A_LIST("Dit moet een lijst zijn.", "This must be a list."),
  NOT_AN_OBJECT("Dit moet een object zijn.", "This must be an object."),
  TOO_SHORT(
      "Dit is te kort. Minimum aantal tekens: %d.",
      "This is too short. Minimum number of characters: %d."),
  TOO_LONG("Gebruik hoogstens %d tekens.", "Use at most %d characters."),
  TOO_FEW("Geef er minstens %d op.", "Give at least %d."),
  TOO_MANY("Geef er hoogstens %d op.", "Give at most %d."),
  TOO_MANY_DATES(
      "Een activiteit duurt bij elkaar hoogstens %d dagen.",
      "An activity takes at most %d days in all."),
  REPEATED("Deze waarde staat er al.", "This value is given twice."),
  OUT_OF_RANGE("Dit moet tussen %s en %s liggen.", "This must be between %s and %s."),
  UNKNOWN_LANGUAGE(
      "Gebruik een code van twee letters, zoals nl of en, of nl-sign voor gebarentaal.",
      "Use a code of two letters, as nl or en, or nl-sign for Dutch sign language."),
  UNKNOWN_VALUE("Kies een van: %s.", "Choose one of: %s."),
  CONTROL_CHARACTER(
      "Teken %d van deze tekst kan niet: %s. Misschien is het meegekomen met plakken.",
      "Character %d of this text is not allowed: %s. It may have come with pasting."),
  INVALID_EMAIL("Dit is geen e-mailadres.", "This is not an e-mail address."),
  INVALID_PHONE("Dit is geen telefoonnummer.", "This is not a phone number."),
  INVALID_URL(
      "Dit is geen webadres dat begint met https://.",
      "This is not a web address that starts with https://."),
  INVALID_HOST(
      "De naam van deze website klopt niet. Kijk of er een spatie of een punt te veel in staat.",
      "The name of this website is not right. See whether it has a space or a dot too many."),
  PRIVATE_HOST(
      "Dit webadres is alleen te openen op een eigen computer of netwerk.",
      "This web address can be opened only on one's own computer or network."),
  USER_IN_URL(
      "Zet geen gebruikersnaam of wachtwoord in een webadres.",
      "Do not put a user name or password into a web address."),
  INVALID_POSTCODE(
      "Vul een postcode in, bijvoorbeeld 3511 AB.", "Give a Dutch postcode, for example 3511 AB."),
  POSTCODE_OR_POSITION(
      "Vul een postcode in. Heeft de plek er geen, vul dan de breedtegraad en de lengtegraad in.",
      "Give a postcode. If the place has none, give its latitude and longitude."),
  INVALID_TIME(
      "Vul een datum en tijd in die bestaan, bijvoorbeeld 2027-11-16T14:00.",
      "Give a date and time that exist, for example 2027-11-16T14:00."),
  INVALID_DATE(
      "Vul een datum in die bestaat, bijvoorbeeld 2027-11-16.",
      "Give a date that exists, for example 2027-11-16."),
  NONEXISTENT_TIME(
      "Deze tijd bestaat niet: de klok gaat dan een uur vooruit.",
      "This time does not exist: the clock goes forward then."),
  DATE_AND_TIME(
      "Vul bij begin en einde allebei een tijd in, of allebei alleen een datum.",
      "Give a time with both start and end, or with neither."),
  END_BEFORE_START("Het einde moet na het begin zijn.", "The end must be after the start."),
  REVERSED(
      "De laatste datum mag niet voor de eerste liggen.",
      "The last date must not be before the first."),
  OUTSIDE_YEAR("De week van deze editie ligt in %s.", "The week of this edition is in %s."),
  WEEK_OUTSIDE_WINDOW(
      "De hele week moet binnen deze periode vallen: van %s tot en met %s.",
      "The whole week must lie in this: from %s to %s."),
  CLOSES_BEFORE_OPENING(
      "Aanmelden moet na de opening sluiten. De opening is nu: %s.",
      "Registration must close after it opens. It now opens at %s."),
  CLOSES_AFTER_THE_WEEK(
      "De week is dan al voorbij: de laatste dag is %s.",
      "The week is over by then: its last day is %s."),
  CONDITIONS_CHANGED(
      "De tekst is anders dan die waarmee organisatoren onder versie %s akkoord gingen. Geef deze tekst een nieuwe versie.",
      "The text is not the one that organisers accepted as version %s. Give this text a new version."),
  CODES_MISSING(
      "Deze codes kunnen niet weg, want activiteiten kunnen ze hebben: %s. Zet retired op true als niemand ze meer mag kiezen.",
      "These codes cannot go, since activities may have them: %s. Set retired to true if nobody may choose them any more."),
  CODE_IN_ANOTHER(
      "Deze code is een deel van een andere code: %s. Kies een code die daar niet in voorkomt.",
      "This code is a part of another code: %s. Choose one that is not."),
  INVALID_CODE(
      "Gebruik voor een code kleine letters, cijfers en streepjes, bijvoorbeeld young-people.",
      "Use small letters, digits and hyphens for a code, for example young-people."),
  OUTSIDE_WINDOW(
      "De activiteit moet plaatsvinden tussen %s en %s.",
      "The activity must take place between %s and %s."),
  UNKNOWN_MUNICIPALITY(
      "Deze gemeente bestaat niet. Gebruik een code van het CBS, zoals GM0344.",
      "This municipality does not exist. Use a code of Statistics Netherlands, as GM0344."),
  UNKNOWN_REGION(
      "Deze regio bestaat niet. Gebruik een code zoals NL-UT, of online.",
      "This region does not exist. Use a code as NL-UT, or online."),
  UNKNOWN_PROVINCE(
      "Deze provincie bestaat niet. Gebruik een code zoals NL-UT.",
      "This province does not exist. Use a code as NL-UT."),
  UNKNOWN_POSTCODE(
      "Deze plek kennen wij niet. Gebruik een postcode van vier cijfers, of van vier cijfers en twee letters, of een positie zoals 52.09,5.12.",
      "We do not know this place. Use a postcode of four digits, or of four digits and two letters, or a position as 52.09,5.12."),
  PLACES_DIFFER(
      "%s en %s liggen ongeveer %d kilometer uit elkaar. Kijk welke van de twee niet klopt.",
      "%s and %s are about %d kilometres apart. See which of the two is not right."),
  NO_WORDS(
      "Zoek met minstens één letter of cijfer, en hoogstens %d tekens.",
      "Search by at least one letter or digit, and at most %d characters."),
  ONLY_TOGETHER("Dit kan alleen samen met %s.", "This is possible only together with %s."),
  UNKNOWN_EDITION("Deze editie bestaat niet.", "This edition does not exist."),
  OTHER_CONDITIONS(
      "Ga akkoord met de voorwaarden die nu gelden: versie %s.",
      "Accept the conditions that apply now: version %s."),
  NOT_AN_ENTITY_TAG(
      "Dit is geen ETag. Zet hem tussen aanhalingstekens, zoals \"3\".",
      "This is not an entity tag. Put it in quotes, as \"3\"."),
  INVALID_PROOF(
      "De controle tegen misbruik is verlopen of al gebruikt. Verstuur het formulier nog een keer.",
      "The check against abuse has expired or was used before. Send the form once more."),
  NO_WEB_ADDRESS(
      "Zet hier geen webadres. Daarvoor is een eigen veld.",
      "Do not put a web address here. It has a field of its own."),
  REASON_OR_MESSAGE(
      "Kies een reden, of schrijf de organisator een bericht.",
      "Choose a reason, or write to the organiser."),
  ADDRESSES_DIFFER(
      "Hier staat een ander webadres dan bij %s. Vul er een in, of twee keer hetzelfde.",
      "This web address is another than the one of %s. Give one, or the same twice."),
  INVALID_VALUE("Deze waarde kan niet.", "This value is not valid."),
  NOT_TOGETHER("Dit gaat niet samen met %s.", "This does not go together with %s.");

  private final String dutch;
  private final String english;

  InputError(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  public String text(Language language, Object... arguments) {
    return String.format(Locale.ROOT, language.say(dutch, english), arguments);
  }
}
