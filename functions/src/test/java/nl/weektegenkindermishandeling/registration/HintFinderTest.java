package nl.weektegenkindermishandeling.registration;

import static nl.weektegenkindermishandeling.registration.Forms.EDITION;
import static nl.weektegenkindermishandeling.registration.Forms.form;
import static nl.weektegenkindermishandeling.registration.Forms.submitted;
import static nl.weektegenkindermishandeling.registration.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintFinderTest {
  private static final String OTHER_ID = "01K9Z2V3W4X5Y6Z7A8B9C0D1E3";

  @Test
  void anActivityAtTheSamePlaceAndTimeWithALikeTitleIsPossiblyADuplicate() {
    Hint hint = onlyHint(with("title", "THEATER in de klas!"));
    assertThat(hint.code()).isEqualTo(HintCode.DUPLICATE_TITLE);
    assertThat(hint.otherRegistration()).contains(submitted().id());
    assertThat(hint.detail(Language.NL)).contains("Theater in de klas", "titel");
  }

  @Test
  void anOrganisationOfNearlyTheSameNameIsEnough() {
    Map<String, Object> other = with("title", "Iets heel anders");
    assertThat(onlyHint(other).code()).isEqualTo(HintCode.DUPLICATE_ORGANISATION);
    other.put("organisation", Map.of("name", "Buurthuis Zonder Gelijkenis"));
    assertThat(hints(other)).isEmpty();
  }

  @Test
  void anotherTimeOrAnotherHouseIsNoDuplicate() {
    assertThat(
            hints(
                with(
                    "sessions",
                    List.of(Map.of("start", "2027-11-16T16:00", "end", "2027-11-16T17:00")))))
        .isEmpty();
    assertThat(
            hints(
                with(
                    "location",
                    Map.of(
                        "name", "Elders",
                        "postcode", "3512 AB",
                        "place", "Utrecht",
                        "municipality", "GM0344"))))
        .isEmpty();
  }

  @Test
  void whatWasWithdrawnIsNoDuplicate() {
    Registration withdrawn =
        ((Change.Ended) submitted().end(Cancellation.BARE, Forms.now())).after();
    assertThat(HintFinder.find(OTHER_ID, form(Forms.body()), EDITION, List.of(withdrawn)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06 12345678",
        "06-12345678",
        "0612345678",
        "030 123 45 67",
        "+31 6 12345678",
        "0031612345678",
        "(030) 1234567"
      })
  void phoneNumbersAreFound(String number) {
    assertThat(inDescription("Bel " + number + " voor vragen over de voorstelling."))
        .extracting(Hint::code)
        .containsExactly(HintCode.PHONE_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bel Veilig Thuis: 0800-2000 (24 uur per dag, gratis en anoniem).",
        "De Kindertelefoon is er ook: 0800-0432, elke dag van 11.00 tot 21.00 uur.",
        "In 2027 op 16-11-2027, van 14.00 tot 16.00 uur, in 1000 Brussel of 3511 AB.",
        "Voor kinderen van 9 tot 12 jaar, in groep 7 of 8 van de Julianaschool.",
        "De 38-jarige Sanne de Boer is de regisseur van de voorstelling.",
        "Een rondleiding door Museum Utrecht, 12 jaar en ouder.",
        "Groep (7) en Zaal (3) zijn open, Workshop (2) begint om tien uur.",
        "Kinderen van 9 jaar mogen gratis mee naar de voorstelling.",
        "Voor jongeren: Vanaf 12 jaar. Leerlingen van 12 jaar eerst.",
        "Regisseur Jan Jansen speelt dit al 20 jaar, samen met Basisschool De Regenboog."
      })
  void helpLinesTimesAndAgesOfGroupsAreNot(String text) {
    assertThat(inDescription(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sanne de Vries (9) vertelt haar verhaal aan de klas.",
        "Het verhaal van Sanne de Vries, 9 jaar, staat centraal.",
        "De 9-jarige Sanne de Vries vertelt haar verhaal.",
        "De 9-jarige Sanne vertelt haar verhaal aan de klas.",
        "Het verhaal van Sanne (8 jaar), door haarzelf verteld.",
        "Het verhaal van Sanne Boer (acht jaar), door haarzelf verteld.",
        "The story of 9-year-old Sanne de Vries, told by herself.",
        "We horen Jip van den Berg van 12 jaar over thuis.",
        "Lotte (7) vertelt haar verhaal aan de klas vandaag.",
        "We luisteren naar Daan van 9 jaar en zijn moeder.",
        "This is the story of Noor, aged 8 years, at home."
      })
  void theFullNameAndAgeOfAChildAreFound(String text) {
    assertThat(inDescription(text)).extracting(Hint::code).containsExactly(HintCode.CHILD);
  }

  @Test
  void anEmailAddressInTheTextIsFoundAndQuoted() {
    List<Hint> hints = inDescription("Meld je aan bij sanne@example.org voor een plek.");
    assertThat(hints).singleElement().extracting(Hint::code).isEqualTo(HintCode.EMAIL_ADDRESS);
    assertThat(hints.getFirst().detail(Language.EN)).contains("sanne@example.org");
  }

  @Test
  void aDateFarFromTheWeekIsToldWithItsDistance() {
    Hint far =
        onlyHint(
            with(
                "sessions",
                List.of(Map.of("start", "2027-11-08T14:00", "end", "2027-11-08T16:00"))));
    assertThat(far.code()).isEqualTo(HintCode.FAR_FROM_THE_WEEK);
    assertThat(far.arguments()).containsExactly("7", "2027-11-08");
    assertThat(
            hints(
                with(
                    "sessions",
                    List.of(Map.of("start", "2027-11-12T14:00", "end", "2027-11-12T16:00")))))
        .isEmpty();
  }

  /** Backtracking over text that looks like a name again and again would take minutes. */
  @Test
  void textMadeToBeSlowIsNot() {
    String names = "Aa van de der den Aa-Aa ".repeat(165);
    assertThat(inDescription(names + "0".repeat(30))).isEmpty();
    assertThat(inDescription("a.".repeat(2000))).isEmpty();
    assertThat(inDescription("0 ".repeat(2000))).isEmpty();
  }

  private static List<Hint> inDescription(String text) {
    Map<String, Object> body =
        with("title", "Geen gelijkenis, ook niet een beetje, met wat dan ook");
    body.put("organisation", Map.of("name", "Buurthuis Zonder Familie"));
    body.put("description", text);
    return hints(body);
  }

  private static Hint onlyHint(Map<String, Object> body) {
    List<Hint> hints = hints(body);
    assertThat(hints).hasSize(1);
    return hints.getFirst();
  }

  private static List<Hint> hints(Map<String, Object> body) {
    RegistrationForm form = form(body);
    List<Registration> atPlace =
        Stream.of(submitted())
            .filter(
                other -> PlaceKey.of(other.form().details()).equals(PlaceKey.of(form.details())))
            .toList();
    return HintFinder.find(OTHER_ID, form, EDITION, atPlace);
  }
}
