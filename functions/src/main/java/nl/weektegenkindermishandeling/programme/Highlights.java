package nl.weektegenkindermishandeling.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The activities of an edition that editors show first.
 *
 * @param ids in their order
 * @param version one more with each change
 */
public record Highlights(List<String> ids, long version) {
  public static final int MOST = 5;

  public Highlights {
    ids = List.copyOf(ids);
  }

  /**
   * With one more, or one elsewhere; empty if there is no room.
   *
   * @param position from 1; the last if empty, or if there are fewer
   */
  public Optional<Highlights> with(String id, OptionalInt position) {
    List<String> others = new ArrayList<>(without(id).ids);
    if (others.size() == MOST) {
      return Optional.empty();
    }
    others.add(Math.min(position.orElse(MOST) - 1, others.size()), id);
    return Optional.of(new Highlights(others, version));
  }

  public Highlights without(String id) {
    return without(List.of(id));
  }

  public Highlights without(Collection<String> others) {
    return new Highlights(ids.stream().filter(each -> !others.contains(each)).toList(), version);
  }
}
