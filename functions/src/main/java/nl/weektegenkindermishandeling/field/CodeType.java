package nl.weektegenkindermishandeling.field;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.PastedText;

/** One of some codes. */
public record CodeType<E extends Coded>(List<E> all) implements FieldType<E> {
  public CodeType {
    all = List.copyOf(all);
  }

  public static <E extends Enum<E> & Coded> CodeType<E> of(Class<E> codes) {
    return new CodeType<>(Arrays.asList(codes.getEnumConstants()));
  }

  @Override
  public Optional<E> parse(Input input, Edition edition) {
    return input
        .text()
        .map(PastedText::exact)
        .flatMap(code -> {
          Optional<E> found = find(code);
          input.check(found.isPresent(), InputError.UNKNOWN_VALUE, String.join(", ", codes()));
          return found;
        });
  }

  private Optional<E> find(String code) {
    return all.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  private List<String> codes() {
    return all.stream().map(Coded::code).toList();
  }

  @Override
  public Object write(E value, View view) {
    return value.code();
  }

  @Override
  public E read(Object written, Surroundings in) {
    return find((String) written)
        .orElseThrow(() -> new IllegalArgumentException("there is no code " + written));
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "enum", codes());
  }

  @Override
  public List<? extends Coded> vocabulary() {
    return all;
  }

  @Override
  public List<? extends Coded> codes(E value) {
    return List.of(value);
  }
}
