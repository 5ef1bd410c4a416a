package nl.weektegenkindermishandeling.field;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A column of a spreadsheet that tells of one field.
 *
 * @param name in what anybody may read
 * @param nameForEditors in the editors' export, which has private columns too
 * @param forEditorsAlone whether only the export has it
 * @param cell what stands in it for a value, which may be absent, in a language
 */
public record Column<T>(
    String name,
    String nameForEditors,
    boolean forEditorsAlone,
    BiFunction<@Nullable T, Language, @Nullable Object> cell) {
  /** A column for those values that are there. */
  public static <T> Column<T> of(String name, Function<T, @Nullable Object> cell) {
    return translated(name, (value, language) -> cell.apply(value));
  }

  public static <T> Column<T> translated(
      String name, BiFunction<T, Language, @Nullable Object> cell) {
    return new Column<>(
        name, name, false, (value, language) -> value == null ? null : cell.apply(value, language));
  }

  /** The codes of a list. */
  public static <E extends Coded> Column<List<E>> codes(String name) {
    return of(name, values -> values.stream().map(Coded::code).collect(joining(", ")));
  }

  /** The labels of a list of codes. */
  public static <E extends Labelled> Column<List<E>> labels(String name) {
    return translated(
        name,
        (values, language) ->
            values.stream().map(value -> value.label(language)).collect(joining(", ")));
  }

  /** A column that also says something of absent values. */
  public static <T> Column<T> ofAny(String name, Function<@Nullable T, @Nullable Object> cell) {
    return new Column<>(name, name, false, (value, language) -> cell.apply(value));
  }

  public Column<T> calledByEditors(String otherName) {
    return new Column<>(name, otherName, forEditorsAlone, cell);
  }

  public Column<T> onlyForEditors() {
    return new Column<>(name, nameForEditors, true, cell);
  }
}
