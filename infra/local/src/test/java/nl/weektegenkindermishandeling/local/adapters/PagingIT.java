package nl.weektegenkindermishandeling.local.adapters;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.weektegenkindermishandeling.dynamodb.ActivityFiller;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityPage;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.programme.Programme;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Somebody pages while others publish, change and cancel between the pages: nothing comes twice,
 * and nothing that was there all the time is missing. Each run has days of its own; the property
 * paging.runs says how many.
 */
class PagingIT {
  private static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");
  private static final Edition EDITION = Edition.of(2027);
  private static final int PARTS = 4;
  private static final int RUNS = Integer.getInteger("paging.runs", 1_000);

  private static final List<List<String>> ASKED =
      List.of(
          List.of(),
          List.of("NL-UT", "NL-GR"),
          List.of("online"),
          List.of("NL-UT"),
          List.of("NL-UT", "online"));

  private final List<Activity> online = new ArrayList<>();
  private SplittableRandom random = new SplittableRandom(0);
  private LocalDate day = LocalDate.of(2000, 1, 1);

  @Test
  void pagesNeitherRepeatNorLeaveOutWhateverHappensBetweenThem() {
    int part = Math.ceilDiv(RUNS, PARTS);
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(number -> new PagingIT().play(number * part, Math.min((number + 1) * part, RUNS)));
  }

  private void play(int from, int to) {
    try (InMemoryBackend backend = new InMemoryBackend()) {
      DynamoDbClient client = backend.client();
      Programme programme = backend.parts(Clock.systemUTC(), Map.of()).programme();
      for (int run = from; run < to; run++) {
        random = new SplittableRandom(run);
        day = day.plusDays(3);
        online.clear();
        for (int i = 3 + random.nextInt(4); i > 0; i--) {
          online.add(activity());
        }
        ActivityFiller.fill(client, "Activities", online.stream());
        page(client, programme, "seed " + run);
      }
    }
  }

  private void page(DynamoDbClient client, Programme programme, String seed) {
    ActivityFilter filter =
        random.nextBoolean()
            ? ActivityFilter.NONE
            : new ActivityFilter(
                Map.of(ActivityFields.TYPE, Set.of("theatre", "webinar")), null, null);
    TreeSet<String> regions = new TreeSet<>(ASKED.get(random.nextInt(ASKED.size())));
    ActivityQuery query =
        new ActivityQuery(
            "2027", regions, day, day.plusDays(1), filter, 1 + random.nextInt(3), null);
    Set<String> there = ids(regions);
    List<String> seen = new ArrayList<>();
    Optional<ActivityQuery> next = Optional.of(query);
    while (next.isPresent()) {
      ActivityPage page = programme.list(next.get());
      page.activities().stream().map(Activity::id).forEach(seen::add);
      assertThat(seen.size()).as(seed).isLessThan(100);
      next = page.next().map(query::startingAfter);
      somethingHappens(client);
    }
    assertThat(seen).as(seed).doesNotHaveDuplicates().containsAll(there);
    assertThat(ids(regions)).as(seed).containsAll(seen);
  }

  private void somethingHappens(DynamoDbClient client) {
    int index = random.nextInt(online.size());
    Activity before = online.get(index);
    switch (random.nextInt(4)) {
      case 0 -> {
        online.add(activity());
        ActivityFiller.replace(client, "Activities", Optional.empty(), online.getLast());
      }
      case 1 -> replace(client, index, before.change(retitled(before.details()), NOW));
      case 2 -> replace(client, index, before.cancel(Cancellation.BARE, NOW));
      default -> {} // nothing, this time
    }
  }

  private void replace(DynamoDbClient client, int index, Activity after) {
    ActivityFiller.replace(client, "Activities", Optional.of(online.get(index)), after);
    online.set(index, after);
  }

  private ActivityDetails retitled(ActivityDetails details) {
    return new ActivityDetails(
        details.values().with(ActivityFields.TITLE, "Titel " + random.nextInt(100)));
  }

  private Activity activity() {
    Forms form = placed(random.nextInt(4)).with("sessions", List.of(session()));
    return Activity.publish(
        Ulid.random(Clock.systemUTC(), RandomGenerator.getDefault()),
        EDITION.id(),
        ActivityFields.DETAILS.read(form.body(), EDITION.known()),
        NOW);
  }

  private static Forms placed(int where) {
    Forms form = Forms.aTheatreShow();
    return switch (where) {
      case 0 -> form;
      case 1 -> form.inGroningen();
      case 2 -> form.online();
      default -> form.online().with("region", "NL-UT");
    };
  }

  /** Of some hours or days, with an open end, or on whole days. */
  private Map<String, Object> session() {
    String start = day + "T%02d:00".formatted(9 + random.nextInt(10));
    LocalDate last = day.plusDays(random.nextInt(3));
    return switch (random.nextInt(3)) {
      case 0 -> Map.of("start", start, "end", last + "T21:00");
      case 1 -> Map.of("start", start);
      default -> Map.of("start", day.toString(), "end", last.toString());
    };
  }

  /** Those in one of some regions; of no regions, all. */
  private Set<String> ids(Set<String> regions) {
    return online.stream()
        .filter(each ->
            regions.isEmpty() || each.details().regions().stream().anyMatch(regions::contains))
        .map(Activity::id)
        .collect(toSet());
  }
}
