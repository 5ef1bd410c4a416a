package nl.weektegenkindermishandeling.input;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.document.JsonPointer;
import org.jspecify.annotations.Nullable;

/**
 * One value that somebody sent, with its place in the body. What is wrong with it is added to a
 * list that all values of the body share. A value that is null or blank counts as absent.
 */
public final class Input {
  private static final int MAX_DIGITS = 20;
  private static final int LONGEST_NAME = 100;

  private final @Nullable Object value;
  private final String pointer;
  private final List<FieldError> errors;

  private Input(@Nullable Object value, String pointer, List<FieldError> errors) {
    this.value = value;
    this.pointer = pointer;
    this.errors = errors;
  }

  /** A whole body. */
  static Input ofBody(Map<?, ?> body, List<FieldError> errors) {
    return new Input(body, JsonPointer.ROOT, errors);
  }

  public boolean isPresent() {
    return Document.isPresent(value);
  }

  /** The member of an object; absent if this is no object. */
  public Input member(String name) {
    return new Input(
        value instanceof Map<?, ?> object ? object.get(name) : null,
        JsonPointer.child(pointer, name),
        errors);
  }

  /** Tells of members that have none of these names. */
  public void allowOnly(Collection<String> names) {
    if (value instanceof Map<?, ?> object) {
      object.keySet().stream()
          .map(String::valueOf)
          .filter(name -> !names.contains(name))
          .forEach(name -> member(shortened(name)).fail(InputError.UNKNOWN_FIELD));
    }
  }

  /** A name of ours is shorter; a longer one is told by its start. */
  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }

  public boolean isObject() {
    return check(value instanceof Map, InputError.NOT_AN_OBJECT);
  }

  /** Whether it is a text, where another kind of value is right too. */
  public boolean isText() {
    return value instanceof String;
  }

  /** The text as it was sent. */
  public Optional<String> text() {
    return as(String.class, InputError.NOT_TEXT);
  }

  public Optional<Boolean> flag() {
    return as(Boolean.class, InputError.NOT_A_BOOLEAN);
  }

  /** A number of few digits: 1e-999999999 is small, but long when written out. */
  public Optional<BigDecimal> number() {
    return as(Number.class, InputError.NOT_A_NUMBER)
        .map(number -> new BigDecimal(number.toString()))
        .filter(number ->
            check(
                number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_DIGITS,
                InputError.INVALID_VALUE));
  }

  /** The elements of a list; empty if it is none, or has too few or too many. */
  public Optional<List<Input>> elements(int min, int max) {
    return as(List.class, InputError.NOT_A_LIST)
        .map(list -> (List<?>) list)
        .filter(list -> check(list.size() >= min, InputError.TOO_FEW, min))
        .filter(list -> check(list.size() <= max, InputError.TOO_MANY, max))
        .map(list ->
            IntStream.range(0, list.size())
                .mapToObj(i -> new Input(list.get(i), JsonPointer.child(pointer, i), errors))
                .toList());
  }

  private <T> Optional<T> as(Class<T> type, InputError otherwise) {
    return check(type.isInstance(value), otherwise)
        ? Optional.ofNullable(value).map(type::cast)
        : Optional.empty();
  }

  /** Whether something is right; if not, it is told as an error of this value. */
  public boolean check(boolean right, InputError error, Object... arguments) {
    if (!right) {
      fail(error, arguments);
    }
    return right;
  }

  public void fail(InputError error, Object... arguments) {
    errors.add(FieldError.of(pointer, error, arguments));
  }

  /** How much was wrong so far, in the whole body. */
  public int errorCount() {
    return errors.size();
  }
}
