package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.ActivityStatus;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Long random sequences of what organisers and editors do, against the real stores. After each step
 * everything that is stored must be what a small model of it says. A failure names its seed; {@code
 * -Dlives.seeds=1000 -Dlives.steps=200} looks further.
 */
class RandomLivesIT {
  private static final int PEOPLE = 10;

  private static final Set<RegistrationState> SEEN = EnumSet.noneOf(RegistrationState.class);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("lives.seeds", 4));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsStoredIsWhatTheStepsSay(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Moderation moderation = seed % 3 == 0 ? Moderation.NONE : Moderation.REQUIRED;
    try (InMemoryBackend backend = new InMemoryBackend()) {
      DynamoDbClient client = backend.client();
      Life life = new Life(backend, Edition.of(2027).withModeration(moderation), random);
      int steps = Integer.getInteger("lives.steps", 120);
      for (int step = 0; step < steps; step++) {
        if (life.size() == 0 || (life.size() < PEOPLE && random.nextInt(6) == 0)) {
          if (random.nextInt(4) == 0) {
            life.registerForSomebody();
          } else {
            life.register();
          }
        } else {
          life.step();
        }
        life.states().forEach(SEEN::add);
        check(life, client, "seed " + seed + ", step " + step + ": " + life.lastStep());
      }
    }
  }

  @AfterAll
  static void everyStateWasReached() {
    assertThat(SEEN).isEqualTo(EnumSet.complementOf(EnumSet.of(RegistrationState.EXPIRED)));
  }

  private static void check(Life life, DynamoDbClient client, String when) {
    life.checkRegistrations(when);
    Map<String, Activity> expected = life.expectedOnline();
    Programme programme = life.programme();
    assertThat(listed(programme)).as(when).containsExactlyInAnyOrderElementsOf(expected.values());
    assertThat(programme.counts("2027")).as(when).isEqualTo(counted(expected));
    assertThat(client.scan(scan -> scan.tableName("Outbox").select("COUNT")).count())
        .as(when + ": mails")
        .isEqualTo(life.expectedMails());
  }

  private static List<Activity> listed(Programme programme) {
    List<Activity> all = new ArrayList<>();
    Optional<ActivityQuery> query = Optional.of(ActivityQuery.all("2027", 3));
    while (query.isPresent()) {
      var page = programme.list(query.get());
      all.addAll(page.activities());
      query = page.next().map(query.get()::startingAfter);
    }
    return all;
  }

  /** Counted one by one. */
  private static ActivityCounts counted(Map<String, Activity> online) {
    int total = 0;
    Map<String, Integer> byRegion = new TreeMap<>();
    Map<LocalDate, Integer> byDate = new TreeMap<>();
    Map<String, Map<LocalDate, Integer>> byBoth = new TreeMap<>();
    Map<String, Integer> byMunicipality = new HashMap<>();
    Map<String, Integer> bySubject = new TreeMap<>();
    Map<String, Integer> bySector = new TreeMap<>();
    for (Activity activity : online.values()) {
      if (activity.status() == ActivityStatus.CANCELLED) {
        continue;
      }
      total++;
      ActivityDetails details = activity.details();
      Location location = details.location();
      if (location != null) {
        byMunicipality.merge(location.municipality().code(), 1, Integer::sum);
      }
      for (Activity.Appearance appearance : activity.appearances()) {
        byDate.merge(appearance.date(), 1, Integer::sum);
      }
      for (String region : details.regions()) {
        byRegion.merge(region, 1, Integer::sum);
        for (Activity.Appearance appearance : activity.appearances()) {
          byBoth
              .computeIfAbsent(region, each -> new TreeMap<>())
              .merge(appearance.date(), 1, Integer::sum);
        }
      }
      details
          .chosen(ActivityFields.SUBJECTS)
          .forEach(subject -> bySubject.merge(subject.code(), 1, Integer::sum));
      details
          .chosen(ActivityFields.SECTORS)
          .forEach(sector -> bySector.merge(sector.code(), 1, Integer::sum));
    }
    return new ActivityCounts(
        total,
        byRegion,
        byDate,
        byBoth,
        byMunicipality,
        Map.of("bySubject", bySubject, "bySector", bySector));
  }
}
