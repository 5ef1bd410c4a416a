package nl.weektegenkindermishandeling.local.benchmark;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityFields;

/**
 * Programmes of any size, with a realistic spread: a fifth in the largest region, one in ten on
 * line, most sessions on weekdays of the week, one to five sessions, texts of 300 to 1,500
 * characters.
 */
final class Programmes {
  private static final Edition EDITION = Edition.of(2027);
  private static final Instant PUBLISHED = Instant.parse("2027-10-01T10:00:00Z");
  private static final List<String> WORDS =
      List.of(
          "kind",
          "ouder",
          "school",
          "veilig",
          "luisteren",
          "praten",
          "zorg",
          "gezin",
          "signaal",
          "meldcode",
          "samen",
          "hulp",
          "thuis",
          "gesprek",
          "training",
          "theater",
          "buurt",
          "jeugd");
  private static final List<String> TYPES =
      List.of(
          "meeting",
          "training",
          "theatre",
          "lecture",
          "webinar",
          "exhibition",
          "campaign",
          "other");
  private static final List<String> AUDIENCES =
      List.of("professionals", "parents", "young-people", "public");
  private static final Map<String, String> POSTCODES =
      Map.ofEntries(
          Map.entry("NL-ZH", "2511 AB"),
          Map.entry("NL-NH", "1012 AB"),
          Map.entry("NL-UT", "3511 AB"),
          Map.entry("NL-GE", "6811 AB"),
          Map.entry("NL-NB", "5611 AB"),
          Map.entry("NL-OV", "7511 AB"),
          Map.entry("NL-LI", "6211 AB"),
          Map.entry("NL-GR", "9711 AB"),
          Map.entry("NL-FR", "8911 AB"),
          Map.entry("NL-DR", "9401 AB"),
          Map.entry("NL-FL", "8232 AB"),
          Map.entry("NL-ZE", "4331 AB"));

  private Programmes() {}

  static Stream<Activity> of(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, size).mapToObj(i -> activity(random, i));
  }

  private static Activity activity(SplittableRandom random, int number) {
    boolean online = random.nextInt(10) == 0;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", words(random, 4) + " " + number);
    body.put("summary", words(random, 15));
    body.put("description", words(random, 50 + random.nextInt(200)));
    body.put("type", pick(random, TYPES));
    body.put("audiences", List.of(pick(random, AUDIENCES)));
    body.put("attendance", online ? "online" : "in-person");
    body.put("sessions", sessions(random));
    if (online) {
      body.put("onlineUrl", "https://meet.example.org/" + number);
    } else {
      body.put("location", location(random));
    }
    body.put("organisation", Map.of("name", "Stichting " + words(random, 2)));
    String id =
        Ulid.random(
            Clock.fixed(PUBLISHED.plusSeconds(number), ZoneOffset.UTC),
            RandomGenerator.of("L64X128MixRandom"));
    return Activity.publish(
        id,
        EDITION.id(),
        ActivityFields.DETAILS.read(new Document(body), EDITION.known()),
        PUBLISHED);
  }

  /** One in five is in Zuid-Holland, the others anywhere. */
  private static Map<String, Object> location(SplittableRandom random) {
    List<Municipality> all = EDITION.regions().municipalities();
    Municipality municipality = all.get(random.nextInt(all.size()));
    if (random.nextInt(5) == 0) {
      List<Municipality> largest =
          all.stream().filter(each -> each.region().code().equals("NL-ZH")).toList();
      municipality = largest.get(random.nextInt(largest.size()));
    }
    return Map.of(
        "name", "De Voorbeeldzaal",
        "postcode", POSTCODES.getOrDefault(municipality.region().code(), "3511 AB"),
        "place", municipality.name(),
        "municipality", municipality.code());
  }

  private static List<Map<String, Object>> sessions(SplittableRandom random) {
    List<Map<String, Object>> sessions = new ArrayList<>();
    int count = 1 + random.nextInt(random.nextInt(5) + 1);
    for (int i = 0; i < count; i++) {
      LocalDate date =
          random.nextInt(10) == 0
              ? EDITION.window().from().plusDays(random.nextInt(21))
              : EDITION.week().from().plusDays(random.nextInt(random.nextInt(5) == 0 ? 7 : 5));
      int hour = 9 + random.nextInt(12);
      sessions.add(
          Map.of(
              "start",
              date + "T%02d:00".formatted(hour),
              "end",
              date + "T%02d:30".formatted(hour + 1)));
    }
    return sessions;
  }

  private static String words(SplittableRandom random, int count) {
    return String.join(" ", IntStream.range(0, count).mapToObj(i -> pick(random, WORDS)).toList());
  }

  private static String pick(SplittableRandom random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
