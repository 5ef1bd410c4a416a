package nl.weektegenkindermishandeling.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.Input;

/**
 * Whatever somebody sends, of any kind: nothing is wrong with it, and nothing is made of it.
 *
 * @param schema what the contract says of it
 */
public record AnyType(Map<String, Object> schema) implements FieldType<Object> {
  public static final AnyType ANY = new AnyType(Map.of());

  /** What should be empty, in one of the ways in which forms send nothing. */
  public static AnyType ofNothing() {
    return new AnyType(Map.of("type", List.of("string", "boolean", "number", "null")));
  }

  @Override
  public Optional<Object> parse(Input input, Edition edition) {
    return Optional.empty();
  }

  @Override
  public Object read(Object written, Surroundings in) {
    return written;
  }
}
