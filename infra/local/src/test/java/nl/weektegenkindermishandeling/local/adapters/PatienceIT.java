package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.delivery.Delivery;
import nl.weektegenkindermishandeling.delivery.Outcome;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.ValidForms;
import nl.weektegenkindermishandeling.local.ses.SesFaults;
import nl.weektegenkindermishandeling.registration.StepContext;
import org.junit.jupiter.api.Test;

/** How long sending a mail is tried. */
class PatienceIT {
  private static final Instant START = Instant.parse("2027-09-01T10:00:00Z");

  @Test
  void aMailThatWaitedForADayIsStillTriedForADay() {
    SesFaults ses = new SesFaults(RandomGenerator.getDefault());
    try (InMemoryBackend backend = new InMemoryBackend(ses)) {
      confirm(backend);
      ses.set(0, 1, 0);
      assertThat(outcomes(backend, Duration.ofMinutes(1)))
          .hasSize(2)
          .allMatch(Outcome.Later.class::isInstance);
      ses.set(1, 0, 0);
      assertThat(outcomes(backend, Duration.ofHours(25)))
          .hasSize(2)
          .allMatch(Outcome.Retry.class::isInstance);
      assertThat(outcomes(backend, Duration.ofHours(47)))
          .hasSize(2)
          .allMatch(Outcome.Retry.class::isInstance);
      assertThat(outcomes(backend, Duration.ofHours(51)))
          .contains(new Outcome.Failed(Outcome.Failure.GAVE_UP))
          .noneMatch(Outcome.Retry.class::isInstance);
      assertThat(outcomes(backend, Duration.ofHours(60))).isEmpty();
    }
  }

  @Test
  void aMailThatFailedOnceAndThenWaitedIsTriedForADayAgain() {
    SesFaults ses = new SesFaults(RandomGenerator.getDefault());
    try (InMemoryBackend backend = new InMemoryBackend(ses)) {
      confirm(backend);
      ses.set(1, 0, 0);
      assertThat(outcomes(backend, Duration.ofMinutes(1)))
          .allMatch(Outcome.Retry.class::isInstance);
      ses.set(0, 1, 0);
      assertThat(outcomes(backend, Duration.ofHours(1))).allMatch(Outcome.Later.class::isInstance);
      ses.set(1, 0, 0);
      assertThat(outcomes(backend, Duration.ofHours(40)))
          .hasSize(2)
          .allMatch(Outcome.Retry.class::isInstance);
    }
  }

  /** One mail to confirm, and one that it was received. */
  private static void confirm(InMemoryBackend backend) {
    Parts parts = at(backend, START);
    StepContext context = parts.step(parts.editions().current(), START);
    parts.confirmed(
        ValidForms.parse(Forms.aTheatreShow().body().values(), context.edition()), context);
  }

  private static List<Outcome> outcomes(InMemoryBackend backend, Duration later) {
    Parts parts = at(backend, START.plus(later));
    return parts.outbox().due(10).stream()
        .flatMap(mail -> parts.delivery().deliver(mail, Duration.ofMinutes(1)).stream())
        .map(Delivery.Delivered::outcome)
        .filter(outcome -> !(outcome instanceof Outcome.Dropped)) // the reminder to confirm
        .toList();
  }

  private static Parts at(InMemoryBackend backend, Instant moment) {
    return backend.parts(Clock.fixed(moment, ZoneOffset.UTC), Map.of());
  }
}
