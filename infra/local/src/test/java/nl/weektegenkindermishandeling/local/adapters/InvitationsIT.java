package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.ValidForms;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.StepContext;
import nl.weektegenkindermishandeling.registration.Verdict;
import org.junit.jupiter.api.Test;

/** Two editions: who took part in one is asked for the next. */
class InvitationsIT {
  private static final Edition LAST_YEAR = Edition.of(2026);
  private static final Edition THIS_YEAR = Edition.of(2027);
  private static final Instant LAST_AUTUMN = Instant.parse("2026-10-01T10:00:00Z");

  @Test
  void eachAddressThatAskedIsInvitedOnceWhenRegistrationOpens() {
    try (InMemoryBackend backend = new InMemoryBackend()) {
      for (int i = 0; i < 60; i++) {
        takePart(backend, Forms.aTheatreShow().withEmail("asked-" + i + "@example.org"), true);
      }
      takePart(backend, Forms.aTheatreShow().withEmail("asked-7@example.org"), true);
      takePart(backend, Forms.aTheatreShow().withEmail("silent@example.org"), false);
      Instant opening = THIS_YEAR.opensAt();
      announce(backend, opening.minusSeconds(60));
      send(backend, opening);
      assertThat(invitations(backend)).isEmpty();

      announce(backend, opening); // which stops after a page
      send(backend, opening.plus(Duration.ofHours(1)));
      assertThat(invitations(backend)).hasSizeBetween(1, 59);
      for (int hour = 2; hour < 5; hour++) {
        announce(backend, opening.plus(Duration.ofHours(hour)));
      }
      send(backend, opening.plus(Duration.ofHours(6)));

      assertThat(invitations(backend))
          .hasSize(60)
          .allSatisfy(mail -> assertThat(mail.to().getFirst()).startsWith("asked-"))
          .extracting(mail -> mail.to().getFirst())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whoWasAskedToChangeAnEditTookPartToo() {
    try (InMemoryBackend backend = new InMemoryBackend()) {
      Parts parts = lastYear(backend);
      Registration approved =
          takePart(backend, Forms.aTheatreShow().withEmail("edited@example.org"), true);
      StepContext context = parts.step(LAST_YEAR, LAST_AUTUMN);
      Map<String, Object> other = new HashMap<>(approved.form().write().values());
      other.put("title", "Een heel andere titel");
      Change edited = (Change) approved.edit(ValidForms.parse(other, LAST_YEAR), context);
      assertThat(parts.registrations().save(edited)).isTrue();
      Change asked =
          (Change)
              edited
                  .after()
                  .decide(
                      new Decision(Verdict.REQUEST_CHANGES, "editor", null, "Graag anders."),
                      context);
      assertThat(parts.registrations().save(asked)).isTrue();

      announce(backend, THIS_YEAR.opensAt());
      send(backend, THIS_YEAR.opensAt().plus(Duration.ofHours(1)));
      assertThat(invitations(backend)).hasSize(1);
    }
  }

  private static Parts lastYear(InMemoryBackend backend) {
    return backend.parts(
        Clock.fixed(LAST_AUTUMN, ZoneOffset.UTC), Map.of(Settings.EDITION, LAST_YEAR.id()));
  }

  private static Registration takePart(InMemoryBackend backend, Forms form, boolean again) {
    Parts parts = lastYear(backend);
    StepContext context = parts.step(LAST_YEAR, LAST_AUTUMN);
    Forms lastYears =
        form.withSessions("2026-11-17T10:00", "2026-11-17T11:00")
            .with("acceptedConditions", "2026")
            .with("remindNextEdition", again);
    Registration confirmed =
        parts.confirmed(ValidForms.parse(lastYears.body().values(), LAST_YEAR), context);
    Change approved =
        (Change) confirmed.decide(new Decision(Verdict.APPROVE, "editor", null, null), context);
    assertThat(parts.registrations().save(approved)).isTrue();
    return approved.after();
  }

  /** Has time for one page: each look at the clock takes a second. */
  private static void announce(InMemoryBackend backend, Instant now) {
    AtomicInteger looks = new AtomicInteger();
    Clock slow =
        InstantSource.tick(() -> now.plusSeconds(looks.getAndIncrement()), Duration.ofSeconds(1))
            .withZone(ZoneOffset.UTC);
    backend.parts(slow, Map.of()).announcements().invitations(now.plusSeconds(10));
  }

  private static void send(InMemoryBackend backend, Instant now) {
    Parts parts = backend.parts(Clock.fixed(now, ZoneOffset.UTC), Map.of());
    List<String> due = parts.outbox().due(1_000);
    due.forEach(mail -> parts.delivery().deliver(mail, Duration.ofMinutes(1)));
  }

  private static List<SentMail> invitations(InMemoryBackend backend) {
    return backend.mailbox().all().stream()
        .filter(mail -> mail.subject().startsWith("Doe je weer mee"))
        .toList();
  }
}
