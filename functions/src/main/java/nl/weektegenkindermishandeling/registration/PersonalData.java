package nl.weektegenkindermishandeling.registration;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what looks like personal details in the text that will be public. */
final class PersonalData {
  private static final int MOST_OF_A_KIND = 3;

  /**
   * A Dutch number of ten digits, or one with the country code; not the short ones of help lines.
   */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d+])(?:(?:\\+|00)31[ -]?(?:\\(0\\)[ -]?)?|\\(?0(?![89]00))[1-9](?:[ ()-]{0,2}\\d){8}(?!\\d)");

  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}");

  private static final String FIRST_NAME =
      "(?<![\\p{L}-])\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?";
  private static final String FULL_NAME =
      FIRST_NAME
          + "(?: (?:van|de|der|den|ten|ter|te|'t|’t|el|al|bin)){0,3}"
          + " \\p{Lu}\\p{Ll}{1,30}(?:-\\p{Lu}\\p{Ll}{1,30})?";
  private static final String AGE =
      "(?<!\\d)(?:1[0-7]|[1-9]|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien"
          + "|zestien|zeventien)(?!\\d)";

  /** As in "groep 7, 12 jaar en ouder": the age of a group. */
  private static final String NOT_OF_A_GROUP =
      "(?! (?:en|of|and|or) (?:ouder|jonger|older|younger))";

  /** Words with a capital that a number follows, and that are nobody's name. */
  private static final String NOT_A_NAME =
      "(?!(?:Groep|Klas|Zaal|Lokaal|Kamer|Deel|Ronde|Workshop|Sessie|Dag|Stap|Les|Nummer|Kinderen|Kind|Jongeren|Leerlingen"
          + "|Scholieren|Meisjes|Jongens|Mensen|Iedereen|Iemand|Ouders|Vanaf|Voor|Een|Group|Class|Room|Part|Round|Session"
          + "|Day|Step|Lesson|Number|Children|Kids|Pupils|Girls|Boys|People|From|For|Aged)(?!\\p{L}))";

  /**
   * As "Voornaam Achternaam (9)", "…, 9 jaar", "… van 9 jaar", "de 9-jarige Voornaam", "Voornaam
   * (9)", "Voornaam van 9 jaar".
   */
  private static final Pattern CHILD =
      Pattern.compile(
          FULL_NAME
              + ",? ?\\("
              + AGE
              + "\\)"
              + "|"
              + FIRST_NAME
              + ",? ?\\("
              + AGE
              + " (?:jaar|jr|years?(?: old)?)\\)"
              + "|"
              + NOT_A_NAME
              + FIRST_NAME
              + " \\("
              + AGE
              + "\\)"
              + "|"
              + NOT_A_NAME
              + FIRST_NAME
              + ",? (?:van |is |was |aged )"
              + AGE
              + " (?:jaar|jr|years)(?!\\p{L})"
              + NOT_OF_A_GROUP
              + "|"
              + FULL_NAME
              + ",? (?:is |van |was |aged )?"
              + AGE
              + " (?:jaar|jr|years)(?!\\p{L})"
              + NOT_OF_A_GROUP
              + "|"
              + AGE
              + "(?:-jarige|-year-old) (?:\\p{Ll}{1,12} ){0,2}"
              + FIRST_NAME);

  private PersonalData() {}

  static Stream<Hint> in(String text) {
    return Stream.of(
            found(HintCode.PHONE_NUMBER, PHONE, text),
            found(HintCode.EMAIL_ADDRESS, EMAIL, text),
            found(HintCode.CHILD, CHILD, text))
        .flatMap(List::stream);
  }

  private static List<Hint> found(HintCode code, Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .limit(MOST_OF_A_KIND)
        .map(match -> Hint.of(code, match.strip()))
        .toList();
  }
}
