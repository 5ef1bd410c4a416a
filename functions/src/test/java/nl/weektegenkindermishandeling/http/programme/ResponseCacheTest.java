package nl.weektegenkindermishandeling.http.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityPage;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Highlights;
import nl.weektegenkindermishandeling.programme.ListedActivity;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.programme.ProgrammeVersion;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {
  private final Versions versions = new Versions();
  private final MovableClock clock = new MovableClock();
  private final ResponseCache answers = new ResponseCache(versions, clock);
  private int made;

  @Test
  void anAnswerIsMadeOnceWhileNothingChanges() {
    settle();
    assertThat(ask("NL-UT", 10)).isEqualTo(ask("NL-UT", 10));
    assertThat(made).isEqualTo(1);
  }

  @Test
  void aChangeInTheRegionMakesItAgainAndOneElsewhereDoesNot() {
    settle();
    ask("NL-UT", 10);
    versions.change("NL-GR");
    ask("NL-UT", 10);
    assertThat(made).isEqualTo(1);
    versions.change("NL-UT");
    ask("NL-UT", 10);
    assertThat(made).isEqualTo(2);
  }

  @Test
  void noneIsOlderThanAMinute() {
    settle();
    ask("NL-UT", 10);
    clock.now = clock.now.plusSeconds(29);
    ask("NL-UT", 10);
    assertThat(made).isEqualTo(1);
    clock.now = clock.now.plusSeconds(31);
    ask("NL-UT", 10);
    assertThat(made).isEqualTo(2);
  }

  @Test
  void whatIsReadRightAfterAChangeIsReadAgainSoon() {
    settle();
    versions.change("NL-UT");
    ask("NL-UT", 10);
    ask("NL-UT", 10);
    assertThat(made).isEqualTo(1);
    clock.now = clock.now.plusSeconds(2);
    ask("NL-UT", 10);
    assertThat(made).isEqualTo(2);
  }

  @Test
  void memoryIsBoundedAndWhatIsAskedForMostStays() {
    settle();
    int megabyte = 1024 * 1024;
    ask("NL-UT", megabyte);
    for (int i = 0; i < 100; i++) {
      ask("NL-GR", 1 + i, megabyte);
      ask("NL-UT", megabyte);
    }
    assertThat(made).isEqualTo(101);
    ask("NL-GR", 1, megabyte);
    assertThat(made).isEqualTo(102);
  }

  @Test
  void smallAnswersAreBoundedTooAndSoAreVersions() {
    settle();
    for (int i = 0; i < 100_000; i++) {
      ask("R" + i, 20, 0);
    }
    assertThat(answers.entries()).isLessThan(15_000);
    assertThat(answers.versions()).isEqualTo(1_000);
  }

  @Test
  void theSameQuestionInAnotherSpellingIsTheSame() {
    settle();
    ask("NL-UT", 20, 10, "region=NL-UT&q=");
    ask("NL-UT", 20, 10, "q=&region=NL%2DUT");
    assertThat(made).isEqualTo(1);
  }

  /** The version is known, and old. */
  private void settle() {
    ask("NL-UT", 1, 1);
    ask("NL-GR", 1, 1);
    clock.now = clock.now.plusSeconds(10);
    made = 0;
  }

  private HttpResponse ask(String region, int bytes) {
    return ask(region, 20, bytes);
  }

  private HttpResponse ask(String region, int limit, int bytes) {
    return ask(region, limit, bytes, "region=" + region + "&limit=" + limit);
  }

  private HttpResponse ask(String region, int limit, int bytes, String rawQuery) {
    HttpRequest request =
        new HttpRequest(
            "request",
            "GET /v1/activities",
            "GET",
            "/v1/activities",
            Map.of(),
            rawQuery,
            Map.of(),
            Language.NL,
            Map.of(),
            "192.0.2.1",
            new byte[0]);
    ActivityQuery query =
        new ActivityQuery(
            "2027", new TreeSet<>(List.of(region)), null, null, ActivityFilter.NONE, limit, null);
    return answers.get(
        request,
        query,
        "",
        version -> HttpResponse.of(200, "text/plain; n=" + made++, new byte[bytes]));
  }

  /** A programme of which only versions are asked. */
  private static final class Versions implements Programme {
    private final Map<String, Long> versions = new HashMap<>();

    void change(String region) {
      versions.merge(region, 1L, Long::sum);
    }

    @Override
    public ProgrammeVersion version(ActivityQuery query) {
      long number =
          query.regions().stream().mapToLong(region -> versions.getOrDefault(region, 0L)).sum();
      return new ProgrammeVersion(query.regions().toString(), number, Set.of());
    }

    @Override
    public ActivityPage list(ActivityQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<List<Activity>> all(ActivityQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ListedActivity> find(String activityId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isRemoved(String activityId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Highlights highlights(String edition) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ActivityCounts counts(String edition) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.parse("2027-11-15T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
