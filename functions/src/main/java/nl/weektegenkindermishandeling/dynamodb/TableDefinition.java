package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a table is made. AWS and the local system make their tables of the same definitions. All keys
 * are text.
 *
 * @param name what people call it, as {@code Activities}; the deployment adds to it
 * @param stream whether the keys of changed items are told
 * @param timeToLive the attribute that holds the second after which an item is deleted, or null
 */
public record TableDefinition(
    String name, Key key, List<Index> indexes, boolean stream, @Nullable String timeToLive) {
  public TableDefinition {
    indexes = List.copyOf(indexes);
  }

  /**
   * What items are found by.
   *
   * @param sort orders the items of one partition, or null
   */
  public record Key(String partition, @Nullable String sort) {}

  /**
   * A global secondary index.
   *
   * @param projection whether it holds whole items, or their keys alone
   */
  public record Index(String name, Key key, Projection projection) {}

  /** What an index holds. */
  public enum Projection {
    ALL,
    KEYS_ONLY
  }

  /** The environment variable that tells a function how this table is called in its deployment. */
  public String variable() {
    return name.toUpperCase(Locale.ROOT) + "_TABLE";
  }
}
