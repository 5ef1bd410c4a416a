package nl.weektegenkindermishandeling.field;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.weektegenkindermishandeling.campaign.Vocabularies;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.text.PastedText;

/**
 * One of some codes.
 *
 * @param ever what a code that was stored means, also one that can no longer be chosen
 * @param areFixed whether the contract lists them: those of a campaign are data
 */
public record CodeType<E extends Coded>(List<E> all, Function<String, E> ever, boolean areFixed)
    implements FieldType<E> {
  public CodeType {
    all = List.copyOf(all);
  }

  public static <E extends Enum<E> & Coded> CodeType<E> of(Class<E> codes) {
    return new CodeType<>(
        Arrays.asList(codes.getEnumConstants()), code -> Coded.get(codes, code), true);
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
  public String spoken(E value, Language language) {
    return value instanceof Labelled labelled ? labelled.label(language) : value.code();
  }

  @Override
  public E read(Object written, Surroundings in) {
    return ever.apply((String) written);
  }

  @Override
  public Map<String, Object> schema() {
    return areFixed ? Map.of("type", "string", "enum", codes()) : Map.of("type", "string");
  }

  @Override
  public List<? extends Coded> vocabulary(Vocabularies vocabularies) {
    return all;
  }

  @Override
  public List<? extends Coded> codes(E value) {
    return List.of(value);
  }
}
