package nl.weektegenkindermishandeling.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.weektegenkindermishandeling.edition.Edition;
import org.jspecify.annotations.Nullable;

/** Variables that describe an edition, and no longer do because a chief editor has. */
public final class IgnoredSeeds {
  private static final Map<String, Function<Edition, @Nullable Object>> SEEDS = seeds();

  private IgnoredSeeds() {}

  private static Map<String, Function<Edition, @Nullable Object>> seeds() {
    Map<String, Function<Edition, @Nullable Object>> seeds = new LinkedHashMap<>();
    seeds.put(Settings.FIRST_DAY, edition -> edition.week().from());
    seeds.put(Settings.LAST_DAY, edition -> edition.week().to());
    seeds.put(Settings.OPENS_AT, Edition::opensAt);
    seeds.put(Settings.CLOSES_AT, Edition::closesAt);
    seeds.put(Settings.MODERATION, Edition::moderation);
    seeds.put(Settings.CONDITIONS_VERSION, Edition::conditionsVersion);
    seeds.put(Settings.NOTICE, edition -> edition.settings().notice());
    return seeds;
  }

  /** Whether a variable describes an edition until a chief editor does. */
  public static boolean isSeed(String variable) {
    return SEEDS.containsKey(variable);
  }

  /**
   * The names of those that say something else than what applies.
   *
   * @param current the edition as it applies
   */
  public static List<String> of(Settings settings, Edition current) {
    Edition seed = settings.editions().current();
    return current.version() == 0
        ? List.of()
        : SEEDS.entrySet().stream()
            .filter(each -> settings.optional(each.getKey()).isPresent())
            .filter(each ->
                !Objects.equals(each.getValue().apply(seed), each.getValue().apply(current)))
            .map(Map.Entry::getKey)
            .toList();
  }
}
