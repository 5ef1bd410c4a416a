package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.dynamodb.ActivityFiller;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.ValidForms;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityPage;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import org.junit.jupiter.api.Test;

class FilteredRegionsIT {
  private static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");
  private static final Edition EDITION = Edition.of(2027);

  @Test
  void aRegionFullOfOthersDoesNotKeepTheNextFromBeingRead() {
    try (InMemoryBackend backend = new InMemoryBackend()) {
      Forms inGroningen = Forms.aTheatreShow().inGroningen().with("type", "lecture");
      Forms inUtrecht = Forms.aTheatreShow().withSessions("2027-11-15T10:00", "2027-11-15T11:00");
      ActivityFiller.fill(
          backend.client(),
          "Activities",
          Stream.concat(many(inGroningen, 1_500), many(inUtrecht, 3)));
      ActivityPage page =
          backend
              .parts(Clock.systemUTC(), Map.of())
              .programme()
              .list(
                  new ActivityQuery(
                      "2027",
                      new TreeSet<>(List.of("NL-GR", "NL-UT")),
                      null,
                      null,
                      new ActivityFilter(
                          Map.of(ActivityFields.TYPE, Set.of("theatre")), null, null),
                      20,
                      null));
      assertThat(page.activities()).hasSize(3);
    }
  }

  private static Stream<Activity> many(Forms form, int count) {
    RegistrationForm read = ValidForms.parse(form.body().values(), EDITION);
    return IntStream.range(0, count)
        .mapToObj(number ->
            Activity.publish(
                Ulid.random(Clock.systemUTC(), RandomGenerator.getDefault()),
                EDITION.id(),
                read.details(),
                NOW));
  }
}
