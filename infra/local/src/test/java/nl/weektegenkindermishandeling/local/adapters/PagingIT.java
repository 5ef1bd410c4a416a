package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityPage;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.ActivityType;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Circumstances;
import nl.weektegenkindermishandeling.registration.HintFinder;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.Registrations;
import nl.weektegenkindermishandeling.registration.Token;
import nl.weektegenkindermishandeling.registration.Ulid;
import org.junit.jupiter.api.Test;

/**
 * Somebody pages while others publish, change and cancel between the pages: nothing comes twice,
 * and nothing that was there all the time is missing. Each run has days of its own; the property
 * paging.runs says how many.
 */
class PagingIT {
  private static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");
  private static final Edition EDITION = Edition.of(2027).withModeration(Moderation.NONE);
  private static final int RUNS = Integer.getInteger("paging.runs", 150);

  /** What each step uses. */
  private record Parts(
      Wiring wiring, Registrations registrations, Programme programme, HintFinder hints) {
    static Parts of(Wiring wiring) {
      return new Parts(
          wiring,
          wiring.registrations(),
          wiring.programme(),
          new HintFinder(wiring.registrationLists()));
    }
  }

  private final List<Registration> onLine = new ArrayList<>();
  private SplittableRandom random = new SplittableRandom(0);
  private LocalDate day = LocalDate.of(2000, 1, 1);

  @Test
  void pagesNeitherRepeatNorLeaveOutWhateverHappensBetweenThem() {
    try (EmbeddedBackend backend = new EmbeddedBackend()) {
      Parts parts = Parts.of(backend.wiring(Clock.fixed(NOW, ZoneOffset.UTC), Map.of()));
      for (int run = 0; run < RUNS; run++) {
        random = new SplittableRandom(run);
        day = day.plusDays(3);
        onLine.clear();
        for (int i = 3 + random.nextInt(4); i > 0; i--) {
          publish(parts);
        }
        page(parts, "seed " + run);
      }
    }
  }

  private void page(Parts parts, String seed) {
    ActivityFilter filter =
        random.nextBoolean()
            ? ActivityFilter.NONE
            : new ActivityFilter(null, ActivityType.THEATRE, null, null, null, null);
    TreeSet<String> regions =
        new TreeSet<>(random.nextBoolean() ? List.of() : List.of("NL-UT", "NL-GR"));
    ActivityQuery query =
        new ActivityQuery(
            "2027", regions, day, day.plusDays(1), filter, 1 + random.nextInt(3), null);
    Set<String> there = ids(onLine);
    List<String> seen = new ArrayList<>();
    Optional<ActivityQuery> next = Optional.of(query);
    while (next.isPresent()) {
      ActivityPage page = parts.programme().list(next.get());
      page.activities().stream().map(Activity::id).forEach(seen::add);
      assertThat(seen.size()).as(seed).isLessThan(100);
      next = page.next().map(query::startingAfter);
      somethingHappens(parts);
    }
    assertThat(seen).as(seed).doesNotHaveDuplicates().containsAll(there);
    assertThat(ids(onLine)).as(seed).containsAll(seen);
  }

  private void somethingHappens(Parts parts) {
    int index = random.nextInt(onLine.size());
    switch (random.nextInt(4)) {
      case 0 -> publish(parts);
      case 1 -> replace(parts, index, registration -> retitle(parts, registration));
      case 2 -> replace(parts, index, registration -> registration.end(now(parts)));
      default -> {} // nothing, this time
    }
  }

  private void replace(Parts parts, int index, Function<Registration, Object> step) {
    if (step.apply(onLine.get(index)) instanceof Change change) {
      assertThat(parts.registrations().save(change)).isTrue();
      onLine.set(index, change.after());
    }
  }

  private Object retitle(Parts parts, Registration registration) {
    Forms form =
        new Forms(registration.form().submitted()).with("title", "Titel " + random.nextInt(100));
    return registration.edit(read(form), now(parts));
  }

  private void publish(Parts parts) {
    Forms form = random.nextBoolean() ? Forms.aTheatreShow() : Forms.aTheatreShow().inGroningen();
    int hour = 9 + random.nextInt(10);
    LocalDate end = day.plusDays(random.nextInt(3));
    form = form.withSessions(day + "T%02d:00".formatted(hour), end + "T21:00");
    Token token = Token.random(parts.wiring().random());
    Change.Registered registered =
        Registration.register(
            Ulid.random(parts.wiring().clock(), parts.wiring().random()),
            read(form),
            EDITION,
            token,
            NOW);
    parts.registrations().register(registered, Optional.empty());
    Change.Confirmed confirmed = (Change.Confirmed) registered.after().confirm(token, now(parts));
    assertThat(parts.registrations().save(confirmed)).isTrue();
    onLine.add(confirmed.after());
  }

  private static RegistrationForm read(Forms form) {
    return RegistrationForm.read(form.body(), EDITION.regions());
  }

  private static Circumstances now(Parts parts) {
    return new Circumstances(
        EDITION, NOW, () -> Token.random(parts.wiring().random()), parts.hints());
  }

  private static Set<String> ids(List<Registration> registrations) {
    Set<String> ids = new HashSet<>();
    registrations.forEach(each -> ids.add(each.id()));
    return ids;
  }
}
