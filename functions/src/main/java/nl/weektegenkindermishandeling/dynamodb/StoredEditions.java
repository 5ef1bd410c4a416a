package nl.weektegenkindermishandeling.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.edition.ConditionsTexts;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings.Conditions;
import nl.weektegenkindermishandeling.edition.Editions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * Editions as chief editors set them, and as they were deployed until one did. A function reads the
 * settings of an edition at most once in half a minute, and goes on for an hour with those that it
 * has if that fails.
 */
public final class StoredEditions implements Editions, ConditionsTexts {
  public static final Duration FRESH = Duration.ofSeconds(30);

  /** How long settings do that cannot be read again. */
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Callers wait for it, and there is something to go on with. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Database database;
  private final Editions seeds;
  private final Map<String, Kept> kept = new HashMap<>();

  /** Never changed once they are there. */
  private final Map<Map<String, AttributeValue>, Translated> conditions = new HashMap<>();

  /**
   * @param seeds what there is before a chief editor has set anything
   */
  public StoredEditions(Database database, Editions seeds) {
    this.database = database;
    this.seeds = seeds;
  }

  /**
   * An edition as it was read.
   *
   * @param triedAt when it was read, or could not be read again
   */
  private record Kept(Edition edition, Instant readAt, Instant triedAt) {
    boolean isFresh(Instant now) {
      return !now.isBefore(triedAt) && now.isBefore(triedAt.plus(FRESH));
    }

    /** What a snapshot holds can be of months ago: then no answer is better than that one. */
    boolean willDo(Instant now) {
      return now.isBefore(readAt.plus(LONGEST));
    }

    Kept triedAgain(Instant now) {
      return new Kept(edition, readAt, now);
    }
  }

  @Override
  public Edition current() {
    return stored(seeds.current());
  }

  @Override
  public Optional<Edition> find(String id) {
    return seeds.find(id).map(this::stored);
  }

  @Override
  public Edition next() {
    return stored(seeds.next());
  }

  private synchronized Edition stored(Edition seed) {
    Instant now = database.clock().instant();
    Kept before = kept.get(seed.id());
    if (before != null && before.isFresh(now)) {
      return before.edition();
    }
    Kept read = read(seed, before, now);
    kept.put(seed.id(), read);
    return read.edition();
  }

  private Kept read(Edition seed, @Nullable Kept before, Instant now) {
    if (before == null || !before.willDo(now)) {
      return new Kept(read(seed, now, request -> {}), now, now);
    }
    try {
      Edition edition =
          read(
              seed,
              now,
              request -> request.overrideConfiguration(call -> call.apiCallTimeout(PATIENCE)));
      return new Kept(edition, now, now);
    } catch (SdkException failure) {
      return before.triedAgain(now);
    }
  }

  /** What was written a moment ago may not be there yet, at half the price. */
  private Edition read(Edition seed, Instant now, Consumer<GetItemRequest.Builder> how) {
    GetItemRequest.Builder request =
        GetItemRequest.builder()
            .tableName(database.table(EditionsTable.DEFINITION))
            .key(SettingsItem.currentKey(seed.id()));
    how.accept(request);
    Item item = new Item(database.client().getItem(request.build()).item());
    return item.attributes().isEmpty() ? seed : SettingsItem.edition(item, seed, now);
  }

  @Override
  public Optional<Translated> find(Edition edition, String version) {
    Conditions applying = edition.settings().conditions();
    return applying.text() != null && applying.version().equals(version)
        ? Optional.of(applying.text())
        : stored(edition, version).or(() -> ofCampaign(edition, version));
  }

  private synchronized Optional<Translated> stored(Edition edition, String version) {
    Map<String, AttributeValue> key = SettingsItem.conditionsKey(edition.id(), version);
    if (!conditions.containsKey(key)) {
      Item item = database.read(EditionsTable.DEFINITION, key);
      if (item.attributes().isEmpty()) {
        return Optional.empty();
      }
      conditions.put(key, SettingsItem.conditionsText(item));
    }
    return Optional.ofNullable(conditions.get(key));
  }

  /** Those with which every edition starts. */
  private static Optional<Translated> ofCampaign(Edition edition, String version) {
    return Optional.of(Campaign.current().conditions())
        .filter(text -> version.equals(edition.id()));
  }
}
