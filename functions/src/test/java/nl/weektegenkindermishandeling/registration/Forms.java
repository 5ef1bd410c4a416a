package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.edition.Edition;

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
    return RegistrationForm.read(body, EDITION.regions());
  }

  /** The world as it is now, without other registrations. */
  static Circumstances now(Edition edition, Instant moment) {
    RandomGenerator random = RandomGenerator.getDefault();
    return new Circumstances(
        edition, moment, () -> Token.random(random), new HintFinder(new Others(List.of())));
  }

  static Circumstances now() {
    return now(EDITION, NOW);
  }

  static Registration registered() {
    return Registration.register(ID, form(body()), EDITION, TOKEN, NOW).after();
  }

  static Registration submitted() {
    return ((Change.Confirmed) registered().confirm(TOKEN, now())).after();
  }

  static Registration decided(Registration registration, Verdict verdict) {
    return ((Change.Decided) registration.decide(decision(verdict), now())).after();
  }

  static Decision decision(Verdict verdict) {
    return new Decision(verdict, "editor@example.org", Reason.UNCLEAR, "Graag iets meer uitleg.");
  }

  static Registration approved() {
    return decided(submitted(), Verdict.APPROVE);
  }

  static Registration edited(Registration registration, Map<String, Object> body) {
    return ((Change.Edited) registration.edit(form(body), now())).after();
  }

  /** The registrations that are there already, all of them at one place. */
  record Others(List<Registration> registrations) implements RegistrationLists {
    @Override
    public List<Registration> atPlace(String edition, String place) {
      return registrations.stream()
          .filter(each -> PlaceKey.of(each.form().details()).equals(place))
          .toList();
    }

    @Override
    public Optional<Registration> find(String id) {
      return registrations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public List<Registration> inStateSinceBefore(
        String edition, RegistrationState state, Instant moment, int limit) {
      return registrations.stream()
          .filter(each -> each.state() == state && each.since().isBefore(moment))
          .limit(limit)
          .toList();
    }

    @Override
    public QueuePage queue(QueueQuery query) {
      return new QueuePage(registrations, null);
    }

    @Override
    public int count(String edition, RegistrationState state) {
      return (int) registrations.stream().filter(each -> each.state() == state).count();
    }

    @Override
    public List<Registration> ofAddress(String addressHash) {
      return registrations;
    }
  }
}
