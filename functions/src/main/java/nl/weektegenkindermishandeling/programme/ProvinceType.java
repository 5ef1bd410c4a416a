package nl.weektegenkindermishandeling.programme;

import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.field.FieldType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Language;

/** Provinces by their code. */
enum ProvinceType implements FieldType<Region> {
  PROVINCE;

  private static final TextType TEXT = TextType.exact(0, 10);

  @Override
  public Optional<Region> parse(Input input, Edition edition) {
    return TEXT.parse(input, edition)
        .flatMap(code -> {
          Optional<Region> found = edition.regions().province(code);
          input.check(found.isPresent(), InputError.UNKNOWN_PROVINCE);
          return found;
        });
  }

  @Override
  public Object write(Region province, View view) {
    return province.code();
  }

  @Override
  public String spoken(Region province, Language language) {
    return province.name();
  }

  @Override
  public Region read(Object written, Surroundings in) {
    return in.known().regions().provinceEver((String) written).orElseThrow();
  }

  @Override
  public Map<String, Object> schema() {
    return TEXT.schema();
  }
}
