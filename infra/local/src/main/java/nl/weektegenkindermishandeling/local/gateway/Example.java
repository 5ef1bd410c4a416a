package nl.weektegenkindermishandeling.local.gateway;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;

/**
 * A registration that can be sent in now: a play on the second day of an edition. Nobody in it
 * exists.
 */
final class Example {
  private Example() {}

  static Document registration(Edition edition) {
    String date = edition.week().from().plusDays(1).toString();
    return Document.build()
        .put("language", "nl")
        .put("title", "Theatervoorstelling ‘Wat ik niet zei’")
        .put("summary", "Een voorstelling over kijken, luisteren en durven vragen, met nagesprek.")
        .put(
            "description",
            "Drie spelers laten zien hoe moeilijk het is om te vertellen dat het thuis niet goed gaat,"
                + " en hoe fijn het is als iemand luistert.\n\nNa afloop praten we er samen over."
                + " Voor iedereen die met kinderen werkt of leeft.")
        .put("type", chosen(edition, VocabularyName.TYPES, List.of("theatre")).getFirst())
        .put(
            "audiences",
            chosen(edition, VocabularyName.AUDIENCES, List.of("professionals", "parents")))
        .put("access", "open")
        .put("attendance", "in-person")
        .put("sessions", List.of(Map.of("start", date + "T14:00", "end", date + "T16:00")))
        .put("location", location())
        .put(
            "organisation",
            Map.of("name", "Stichting Voorbeeld", "website", "https://www.example.org"))
        .put(
            "contact",
            Map.of("name", "Sam de Vries", "email", "sam@example.org", "phone", "030 000 00 00"))
        .put("price", Map.of("amount", new BigDecimal("7.50"), "currency", "EUR"))
        .put("capacity", 120)
        .put("registrationUrl", "https://www.example.org/aanmelden")
        .put("acceptedConditions", edition.conditionsVersion())
        .done();
  }

  /** The codes of the play, or what another campaign has instead. */
  private static List<String> chosen(Edition edition, VocabularyName name, List<String> codes) {
    List<String> choices =
        edition.vocabularies().get(name).choices().stream().map(Term::code).toList();
    return choices.containsAll(codes) ? codes : choices.subList(0, 1);
  }

  private static Document location() {
    return Document.build()
        .put("name", "Theater De Voorbeeldzaal")
        .put("street", "Voorbeeldstraat")
        .put("houseNumber", "1a")
        .put("postcode", "3511 AB")
        .put("place", "Utrecht")
        .put("municipality", "GM0344")
        .done();
  }
}
