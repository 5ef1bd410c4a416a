package nl.weektegenkindermishandeling.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What came of reading a body: a value that is right, or all that is wrong. */
public sealed interface Parsed<T> {
  record Valid<T>(T value) implements Parsed<T> {}

  record Invalid<T>(List<FieldError> errors) implements Parsed<T> {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /** The value; if there is none, throws what is made of all that is wrong. */
  default <X extends Throwable> T orElseThrow(Function<List<FieldError>, X> failure) throws X {
    return switch (this) {
      case Valid<T> valid -> valid.value();
      case Invalid<T> invalid -> throw failure.apply(invalid.errors());
    };
  }

  /**
   * Reads a body.
   *
   * @param parser answers empty only after it told an error
   */
  static <T> Parsed<T> of(Map<String, Object> body, Function<Input, Optional<T>> parser) {
    List<FieldError> errors = new ArrayList<>();
    Optional<T> value = parser.apply(Input.ofBody(body, errors));
    return errors.isEmpty() ? new Valid<>(value.orElseThrow()) : new Invalid<>(errors);
  }
}
