package nl.weektegenkindermishandeling.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;

/**
 * A play on the second day of an edition, in which nobody exists: for who tries the system out, and
 * for functions that go their way once before somebody calls.
 */
public final class ExampleActivity {
  public static final String ID = "01K9Z2V3W4X5Y6Z7A8B9C0D1E2";

  /** A word of its title. */
  public static final String WORD = "theatervoorstelling";

  private ExampleActivity() {}

  /** The activity as if it came online when registration opened. */
  public static Activity of(Edition edition) {
    ActivityDetails details =
        ActivityFields.DETAILS
            .parseBody(form(edition).values(), edition)
            .orElseThrow(errors -> new IllegalStateException(errors.toString()));
    return Activity.publish(ID, edition.id(), details, edition.opensAt());
  }

  /** What its organiser tells the public. */
  public static Document form(Edition edition) {
    String date = edition.week().from().plusDays(1).toString();
    return Document.build()
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
        .put("price", Map.of("amount", new BigDecimal("7.50"), "currency", "EUR"))
        .put("capacity", 120)
        .put("registrationUrl", "https://www.example.org/aanmelden")
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
