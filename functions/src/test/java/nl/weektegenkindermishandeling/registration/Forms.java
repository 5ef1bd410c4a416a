package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.fixtures.Terms;
import nl.weektegenkindermishandeling.identity.Network;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.Parsed;

/** A form of the edition 2027, and the world around it. Nobody in it exists. */
final class Forms {
  static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");
  static final Edition EDITION = Edition.of(2027);
  static final Token TOKEN = Token.random(RandomGenerator.of("L64X128MixRandom"));
  static final String ID = "01K9Z2V3W4X5Y6Z7A8B9C0D1E2";

  private Forms() {}

  static Map<String, Object> body() {
    return Map.ofEntries(
        Map.entry("title", "Theater in de klas"),
        Map.entry("description", "Een voorstelling over kijken en luisteren."),
        Map.entry("type", "theatre"),
        Map.entry("audiences", List.of("parents")),
        Map.entry("attendance", "hybrid"),
        Map.entry(
            "sessions", List.of(Map.of("start", "2027-11-16T14:00", "end", "2027-11-16T16:00"))),
        Map.entry("onlineUrl", "https://meet.example.org/room"),
        Map.entry(
            "location",
            Map.of(
                "name", "De Voorbeeldzaal",
                "postcode", "3511 AB",
                "place", "Utrecht",
                "municipality", "GM0344")),
        Map.entry("organisation", Map.of("name", "Stichting Voorbeeld")),
        Map.entry("contact", contact("sam@example.org")),
        Map.entry("acceptedConditions", "2027"));
  }

  static Map<String, Object> contact(String email) {
    return Map.of("name", "Sam de Vries", "email", email);
  }

  static Map<String, Object> with(String field, Object value) {
    Map<String, Object> body = new HashMap<>(body());
    body.put(field, value);
    return body;
  }

  static RegistrationForm form(Map<String, Object> body) {
    return RegistrationForm.parse(body, EDITION).orElseThrow(AssertionError::new);
  }

  /** What is wrong with a body. */
  static List<FieldError> errors(Map<String, Object> body) {
    return RegistrationForm.parse(body, EDITION) instanceof Parsed.Invalid<RegistrationForm> invalid
        ? invalid.errors()
        : List.of();
  }

  /** From where organisers call. */
  static final Network HERE = Network.of("192.0.2.1");

  /** The world as it is now, without other registrations. */
  static StepContext now(Edition edition, Instant moment) {
    RandomGenerator random = RandomGenerator.getDefault();
    return new StepContext(edition, moment, Token.random(random), Token.random(random), List.of());
  }

  static StepContext now() {
    return now(EDITION, NOW);
  }

  static Registration registered() {
    return Registration.register(ID, form(body()), EDITION, TOKEN, NOW, false).after();
  }

  static Registration submitted() {
    return ((Change.Confirmed) registered().confirm(TOKEN, HERE, now())).after();
  }

  static Registration decided(Registration registration, Verdict verdict) {
    return ((Change.Decided) registration.decide(decision(verdict), now())).after();
  }

  static Decision decision(Verdict verdict) {
    return new Decision(
        verdict, "editor@example.org", Terms.reason("unclear"), "Graag iets meer uitleg.");
  }

  static Registration approved() {
    return decided(submitted(), Verdict.APPROVE);
  }

  /** An edit, with the hints that editors get of it. */
  static Change.Edited edit(Registration registration, Map<String, Object> body) {
    RegistrationForm form = form(body);
    StepContext now = now();
    return (Change.Edited)
        registration.edit(
            form, now.withHints(HintFinder.find(registration.id(), form, EDITION, List.of())));
  }

  static Registration edited(Registration registration, Map<String, Object> body) {
    return edit(registration, body).after();
  }
}
