package nl.weektegenkindermishandeling.field;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Coded;

/**
 * How lists are filtered by a field: by one of its codes, or some.
 *
 * @param parameter of the query
 * @param attribute of the index that holds the codes of a value
 * @param many whether a value can have more than one code
 * @param most how many codes one can ask for
 * @param asksForAll whether a value must have all codes asked for; one of them will do if not
 * @param isKnown whether an edition has a code
 * @param otherwise the error of a code that an edition does not have
 * @param arguments what the text of that error needs
 * @param codes of a value, as the index has them
 * @param indexed a code as the index has it
 */
public record FieldFilter<T>(
    String parameter,
    String attribute,
    boolean many,
    int most,
    boolean asksForAll,
    BiPredicate<Edition, String> isKnown,
    InputError otherwise,
    Function<Edition, List<Object>> arguments,
    Function<T, List<String>> codes,
    UnaryOperator<String> indexed) {
  /** More than somebody chooses; a query's condition has room for them. */
  public static final int MOST = 20;

  /** One for which a value must have all codes asked for. */
  FieldFilter<T> ofAll() {
    return new FieldFilter<>(
        parameter, attribute, many, most, true, isKnown, otherwise, arguments, codes, indexed);
  }

  static <T> FieldFilter<T> ofCodes(String parameter, String attribute, FieldType<T> type) {
    return new FieldFilter<>(
        parameter,
        attribute,
        type instanceof ListType,
        MOST,
        false,
        (edition, code) -> known(type, edition).contains(code),
        InputError.UNKNOWN_VALUE,
        edition -> List.of(String.join(", ", known(type, edition))),
        value -> type.codes(value).stream().map(Coded::code).toList(),
        code -> code);
  }

  /** Lists can be asked for those of which something is so. */
  public static FieldFilter<Boolean> ofFlag(String name) {
    return new FieldFilter<>(
        name,
        name,
        false,
        1,
        false,
        (edition, code) -> code.equals("true"),
        InputError.UNKNOWN_VALUE,
        edition -> List.of("true"),
        value -> value ? List.of("true") : List.of(),
        code -> code);
  }

  private static List<String> known(FieldType<?> type, Edition edition) {
    return type.vocabulary(edition.vocabularies()).stream().map(Coded::code).toList();
  }
}
