package nl.weektegenkindermishandeling.website;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list, as they are set now.
 *
 * @param edition that is asked for, if it is not the current one
 * @param open whether the filters that are used less are shown
 */
public record FilterForm(
    String action,
    @Nullable String edition,
    Value query,
    Value near,
    List<Counted> radii,
    Value date,
    List<Counted> days,
    Value from,
    Value to,
    List<Counted> regions,
    List<Group> groups,
    List<Counted> municipalities,
    List<Counted> flags,
    boolean open,
    List<Mistake> mistakes) {
  public FilterForm {
    radii = List.copyOf(radii);
    days = List.copyOf(days);
    regions = List.copyOf(regions);
    groups = List.copyOf(groups);
    municipalities = List.copyOf(municipalities);
    flags = List.copyOf(flags);
    mistakes = List.copyOf(mistakes);
  }

  public boolean hasMistakes() {
    return !mistakes.isEmpty();
  }

  public boolean regionChosen() {
    return regions.stream().anyMatch(Counted::chosen);
  }

  /** What somebody typed, and what is wrong with it. */
  public record Value(String text, @Nullable String mistake) {}

  /** Codes of one field. */
  public record Group(String name, String label, List<Counted> choices) {}

  /** Something that is not right, and the field that it is about. */
  public record Mistake(String field, String text) {}
}
