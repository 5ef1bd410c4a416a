package nl.weektegenkindermishandeling.local.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/** What visitors ask of the programme of 2027. */
final class Queries {
  private static final List<String> REGIONS =
      List.of(
          "NL-ZH", "NL-NH", "NL-UT", "NL-GE", "NL-NB", "NL-OV", "NL-LI", "NL-GR", "NL-FR", "NL-DR",
          "NL-FL", "NL-ZE", "online");
  private static final List<String> POSTCODES =
      List.of("1012", "2511", "3011", "3511", "5611", "6511", "6811", "7511", "8011", "9711");
  private static final List<String> TYPES = List.of("training", "theatre", "lecture", "meeting");
  private static final List<String> AUDIENCES = List.of("professionals", "parents", "public");
  private static final List<String> SEARCHES =
      List.of("meldcode", "theater zorg", "school", "jeugd");

  private Queries() {}

  /** So many different ones, of all kinds, the same for the same random numbers. */
  static List<String> different(SplittableRandom random, int count) {
    Set<String> queries = new LinkedHashSet<>();
    while (queries.size() < count) {
      queries.add(one(random));
    }
    List<String> list = new ArrayList<>(queries);
    Collections.shuffle(list, new Random(random.nextLong()));
    return list;
  }

  private static String one(SplittableRandom random) {
    String region = "region=" + pick(random, REGIONS);
    String date = "date=" + LocalDate.of(2027, 11, 15).plusDays(random.nextInt(7));
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> region + "&" + date;
      case 3 -> region;
      case 4 -> date;
      case 5 -> date + "&type=" + pick(random, TYPES);
      case 6 -> region + "&audience=" + pick(random, AUDIENCES);
      case 7 -> "near=" + pick(random, POSTCODES) + "&" + date;
      case 8 -> region + "&q=" + pick(random, SEARCHES).replace(' ', '+');
      default ->
          "region=NL-UT&region=NL-GE&from=2027-11-15&to=2027-11-21&limit=50&type="
              + pick(random, TYPES);
    };
  }

  private static String pick(SplittableRandom random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
