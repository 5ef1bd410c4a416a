package nl.weektegenkindermishandeling.registration;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.document.JsonPointer;
import nl.weektegenkindermishandeling.edition.Coded;

/**
 * One object of a body while it is checked. Each method checks one field, adds what is wrong to a
 * list that all objects of the body share, and answers the value only if it is right. A field that
 * is null or blank counts as absent.
 */
final class Fields {
  private static final int MAX_DIGITS = 20;

  private final Map<?, ?> values;
  private final String pointer;
  private final List<FieldError> errors;

  Fields(Map<?, ?> values, String pointer, List<FieldError> errors) {
    this.values = values;
    this.pointer = pointer;
    this.errors = errors;
  }

  void allowOnly(Set<String> names) {
    for (Object name : values.keySet()) {
      if (!names.contains(String.valueOf(name))) {
        fail(String.valueOf(name), Fault.UNKNOWN_FIELD);
      }
    }
  }

  boolean has(String name) {
    return Document.isPresent(values.get(name));
  }

  void require(String... names) {
    Arrays.stream(names).filter(name -> !has(name)).forEach(name -> fail(name, Fault.REQUIRED));
  }

  void fail(String name, Fault fault, Object... arguments) {
    errors.add(FieldError.of(JsonPointer.child(pointer, name), fault, arguments));
  }

  /** Text on one line. */
  Optional<String> line(String name, int min, int max) {
    return text(name, min, max, false);
  }

  /** Text that may have line breaks. */
  Optional<String> lines(String name, int min, int max) {
    return text(name, min, max, true);
  }

  private Optional<String> text(String name, int min, int max, boolean lines) {
    return value(name, String.class, Fault.NOT_TEXT)
        .map(String::strip)
        .filter(text -> check(!hasControl(text, lines), name, Fault.CONTROL_CHARACTER))
        .filter(text -> check(length(text) >= min, name, Fault.TOO_SHORT, min))
        .filter(
            text -> check(text.codePointCount(0, text.length()) <= max, name, Fault.TOO_LONG, max));
  }

  <E extends Enum<E> & Coded> Optional<E> choice(String name, Class<E> type) {
    return value(name, String.class, Fault.NOT_TEXT).flatMap(code -> choice(name, type, code));
  }

  private <E extends Enum<E> & Coded> Optional<E> choice(String name, Class<E> type, String code) {
    Optional<E> found = Coded.find(type, code);
    check(found.isPresent(), name, Fault.UNKNOWN_VALUE, Coded.codes(type));
    return found;
  }

  <E extends Enum<E> & Coded> void choices(String name, Class<E> type) {
    List<?> values = list(name, 1, type.getEnumConstants().length);
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      String element = name + "/" + i;
      if (!(values.get(i) instanceof String code)) {
        failAt(element, Fault.NOT_TEXT);
      } else if (Coded.find(type, code).isEmpty()) {
        failAt(element, Fault.UNKNOWN_VALUE, Coded.codes(type));
      } else if (!seen.add(code)) {
        failAt(element, Fault.REPEATED);
      }
    }
  }

  Optional<BigDecimal> number(String name, String min, String max) {
    return value(name, Number.class, Fault.NOT_A_NUMBER)
        .map(number -> new BigDecimal(number.toString()))
        .filter(number -> check(isOrdinary(number), name, Fault.INVALID_VALUE))
        .filter(number -> check(isBetween(number, min, max), name, Fault.OUT_OF_RANGE, min, max));
  }

  void wholeNumber(String name, String min, String max) {
    number(name, min, max)
        .ifPresent(number ->
            check(number.stripTrailingZeros().scale() <= 0, name, Fault.NOT_A_WHOLE_NUMBER));
  }

  void flag(String name) {
    value(name, Boolean.class, Fault.NOT_A_BOOLEAN);
  }

  Optional<Fields> object(String name) {
    return value(name, Map.class, Fault.NOT_AN_OBJECT)
        .map(object -> new Fields(object, pointer + "/" + name, errors));
  }

  /** The objects of a list; those elements that are something else are errors. */
  List<Fields> objects(String name, int min, int max) {
    List<?> elements = list(name, min, max);
    return Stream.iterate(0, i -> i < elements.size(), i -> i + 1)
        .flatMap(i -> element(name + "/" + i, elements.get(i)).stream())
        .toList();
  }

  private Optional<Fields> element(String path, Object element) {
    if (element instanceof Map<?, ?> object) {
      return Optional.of(new Fields(object, pointer + "/" + path, errors));
    }
    failAt(path, Fault.NOT_AN_OBJECT);
    return Optional.empty();
  }

  private List<?> list(String name, int min, int max) {
    Optional<List<?>> list = value(name, List.class, Fault.NOT_A_LIST).map(each -> (List<?>) each);
    return list.filter(each -> check(each.size() >= min, name, Fault.TOO_FEW, min))
        .filter(each -> check(each.size() <= max, name, Fault.TOO_MANY, max))
        .orElse(List.of());
  }

  private <T> Optional<T> value(String name, Class<T> type, Fault otherwise) {
    if (!has(name)) {
      return Optional.empty();
    }
    Object value = values.get(name);
    check(type.isInstance(value), name, otherwise);
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  boolean check(boolean right, String name, Fault fault, Object... arguments) {
    if (!right) {
      fail(name, fault, arguments);
    }
    return right;
  }

  private void failAt(String path, Fault fault, Object... arguments) {
    errors.add(FieldError.of(pointer + "/" + path, fault, arguments));
  }

  /** Whether a number has few digits: 1e-999999999 is small, but long when written out. */
  private static boolean isOrdinary(BigDecimal number) {
    return number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_DIGITS;
  }

  private static boolean isBetween(BigDecimal number, String min, String max) {
    return number.compareTo(new BigDecimal(min)) >= 0 && number.compareTo(new BigDecimal(max)) <= 0;
  }

  /** How many characters one can see, and the white between them; of white alone, none. */
  private static long length(String text) {
    return text.codePoints().allMatch(Fields::isInvisible)
        ? 0
        : text.codePoints().filter(point -> !isFormat(point)).count();
  }

  private static boolean isInvisible(int point) {
    return isFormat(point) || Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isFormat(int point) {
    return Character.getType(point) == Character.FORMAT;
  }

  private static boolean hasControl(String text, boolean lines) {
    return text.codePoints()
        .filter(point -> !(lines && "\n\r\t".indexOf(point) >= 0))
        .anyMatch(point -> isControl(point) || (!lines && isLineBreak(point)));
  }

  /** Also what turns the direction of the text around it: it can make a line say something else. */
  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || point == 0xFFFD // what is left of text that was in another encoding
        || (point & 0xFFFE) == 0xFFFE // no characters; XML cannot hold them
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }

  private static boolean isLineBreak(int point) {
    int type = Character.getType(point);
    return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
  }
}
