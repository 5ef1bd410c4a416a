package nl.weektegenkindermishandeling.programme;

import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.field.Field;
import org.jspecify.annotations.Nullable;

/**
 * What activities must be like, apart from when and in which region they are.
 *
 * @param codes the code that each of these fields must have
 * @param words what must be in the text, or null
 * @param near where it must be, or null; activities that are online only are nowhere
 */
public record ActivityFilter(
    Map<Field<?>, String> codes, @Nullable Words words, @Nullable Circle near) {
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
    return field.foundBy(details.values().find(field)).contains(codes.get(field));
  }

  /** Whether the codes alone say which activities pass; an index has them. */
  public boolean isOfCodesAlone() {
    return words == null && near == null;
  }

  /** The code of the municipality that is asked for. */
  public Optional<String> municipality() {
    return Optional.ofNullable(codes.get(ActivityFields.LOCATION));
  }
}
