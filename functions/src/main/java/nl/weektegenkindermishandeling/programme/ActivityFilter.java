package nl.weektegenkindermishandeling.programme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.field.Field;
import org.jspecify.annotations.Nullable;

/**
 * What activities must be like, apart from when and in which region they are.
 *
 * @param codes of each of these fields one of the codes; or all, where the field's filter says so
 * @param words what must be in the text, or null
 * @param near where it must be, or null; activities that are online only are nowhere
 */
public record ActivityFilter(
    Map<Field<?>, Set<String>> codes, @Nullable Words words, @Nullable Circle near) {
  /** Lets all pass. */
  public static final ActivityFilter NONE = new ActivityFilter(Map.of(), null, null);

  public ActivityFilter {
    codes = Map.copyOf(codes);
  }

  public boolean matches(ActivityDetails details) {
    Location location = details.location();
    return codes.keySet().stream().allMatch(field -> has(details, field))
        && (near == null || (location != null && near.contains(location)))
        && (words == null || words.areIn(details));
  }

  private <T> boolean has(ActivityDetails details, Field<T> field) {
    List<String> found = field.foundBy(details.values().find(field));
    Stream<String> asked = Objects.requireNonNull(codes.get(field)).stream();
    return field.filter().orElseThrow().asksForAll()
        ? asked.allMatch(found::contains)
        : asked.anyMatch(found::contains);
  }

  /** Whether the codes alone say which activities pass; an index has them. */
  public boolean isOfCodesAlone() {
    return words == null && near == null;
  }

  /** The codes of the municipalities that are asked for; none if it does not matter. */
  public Set<String> municipalities() {
    return codes.getOrDefault(ActivityFields.LOCATION, Set.of());
  }
}
