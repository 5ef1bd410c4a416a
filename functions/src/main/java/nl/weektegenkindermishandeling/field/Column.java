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
 * @param cell what stands in it
 */
public record Column<T>(String name, String nameForEditors, boolean forEditorsAlone, Cell<T> cell) {
  /** What stands in a cell. */
  @FunctionalInterface
  public interface Cell<T> {
    /**
     * The cell, or null if it is empty.
     *
     * @param value of the field
     * @param all values that the field stands among
     */
    @Nullable Object of(@Nullable T value, FieldValues all, Language language);
  }

  /** A column for those values that are there. */
  public static <T> Column<T> of(String name, Function<T, @Nullable Object> cell) {
    return translated(name, (value, language) -> cell.apply(value));
  }

  public static <T> Column<T> translated(
      String name, BiFunction<T, Language, @Nullable Object> cell) {
    return new Column<>(
        name,
        name,
        false,
        (value, all, language) -> value == null ? null : cell.apply(value, language));
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

  /** A column that tells of more than its own field. */
  public static <T> Column<T> ofAll(String name, Function<FieldValues, @Nullable Object> cell) {
    return new Column<>(name, name, false, (value, all, language) -> cell.apply(all));
  }

  /** What stands in it for the values of all fields. */
  public @Nullable Object cell(Field<T> field, FieldValues all, Language language) {
    return cell.of(all.find(field), all, language);
  }

  public Column<T> calledByEditors(String otherName) {
    return new Column<>(name, otherName, forEditorsAlone, cell);
  }

  public Column<T> onlyForEditors() {
    return new Column<>(name, nameForEditors, true, cell);
  }
}
