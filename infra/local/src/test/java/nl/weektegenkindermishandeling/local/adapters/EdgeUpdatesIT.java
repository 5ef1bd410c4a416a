package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.delivery.Delivery;
import nl.weektegenkindermishandeling.delivery.Outcome;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbSettingsDesk;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.local.edge.CloudFrontEndpoint;
import nl.weektegenkindermishandeling.settings.SettingsChange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A change of settings, and the word to the edge that is stored with it. */
class EdgeUpdatesIT {
  private static final Instant START = Instant.parse("2027-09-01T10:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @AutoClose private final InMemoryBackend backend = new InMemoryBackend();
  @AutoClose private final CloudFrontEndpoint edge = CloudFrontEndpoint.start(Optional.empty());
  private final List<Duration> slept = new ArrayList<>();

  @Test
  void theEdgeIsToldWhenEveryFunctionAnswersAnew() {
    assertThat(save("Bericht", START)).isTrue();
    assertThat(outcomes(START)).containsExactly(new Outcome.EdgeTold());
    assertThat(slept).containsExactly(Duration.ofSeconds(32));
    assertThat(edge.told()).containsExactly("edge-2027-1-" + START.getEpochSecond());
    assertThat(outcomes(START.plusSeconds(90))).isEmpty();
  }

  @Test
  void aFailureIsTriedAgainAndForADay() {
    edge.fail(1);
    save("Bericht", START);
    assertThat(outcomes(START)).hasOnlyElementsOfType(Outcome.Retry.class);
    assertThat(outcomes(START.plus(Duration.ofHours(1))))
        .hasOnlyElementsOfType(Outcome.Retry.class);
    edge.fail(0);
    assertThat(outcomes(START.plus(Duration.ofHours(2)))).containsExactly(new Outcome.EdgeTold());
    assertThat(edge.told()).containsExactly("edge-2027-1-" + START.getEpochSecond());

    edge.fail(1);
    save("Nog een", START.plus(Duration.ofHours(3)));
    assertThat(outcomes(START.plus(Duration.ofHours(3)))).hasSize(1);
    assertThat(outcomes(START.plus(Duration.ofHours(28))))
        .containsExactly(new Outcome.Failed(Outcome.Failure.GAVE_UP));
  }

  @Test
  void ofTwoWhoSawTheSameSettingsOneStoresThem() {
    Edition seen = parts(START).editions().current();
    assertThat(save(seen, "Eerst", START)).isTrue();
    assertThat(save(seen, "Later", START)).isFalse();
    assertThat(desk(START).current("2027").orElseThrow().settings().notice())
        .isEqualTo(Translated.forAll("Eerst"));
    assertThat(parts(START).outbox().due(10)).hasSize(1);
  }

  private boolean save(String notice, Instant moment) {
    Edition seen = parts(moment).editions().current();
    return save(
        desk(moment)
            .current("2027")
            .map(version -> seen.with(version.number(), version.settings()))
            .orElse(seen),
        notice,
        moment);
  }

  private boolean save(Edition seen, String notice, Instant moment) {
    return desk(moment)
        .save(
            SettingsChange.of(
                seen,
                seen.settings().withNotice(Translated.forAll(notice)),
                moment,
                "chief@example.org"));
  }

  private DynamoDbSettingsDesk desk(Instant moment) {
    return new DynamoDbSettingsDesk(parts(moment).database());
  }

  private List<Outcome> outcomes(Instant moment) {
    Parts parts = parts(moment);
    return parts.outbox().due(10).stream()
        .flatMap(id -> parts.delivery().deliver(id, PATIENCE).stream())
        .map(Delivery.Delivered::outcome)
        .toList();
  }

  private Parts parts(Instant moment) {
    return backend.parts(
        Clock.fixed(moment, ZoneOffset.UTC),
        RandomGenerator.getDefault(),
        Map.of(
            Settings.EDGE_DISTRIBUTION,
            CloudFrontEndpoint.DISTRIBUTION,
            Settings.CLOUDFRONT_ENDPOINT,
            edge.uri().toString()),
        calls -> calls,
        slept::add);
  }
}
