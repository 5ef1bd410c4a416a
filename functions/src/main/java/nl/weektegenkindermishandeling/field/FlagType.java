package nl.weektegenkindermishandeling.field;

import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.text.Language;

/** Yes or no. */
public enum FlagType implements FieldType<Boolean> {
  FLAG;

  @Override
  public Optional<Boolean> parse(Input input, Edition edition) {
    return input.flag();
  }

  @Override
  public String spoken(Boolean value, Language language) {
    return value ? language.say("ja", "yes") : language.say("nee", "no");
  }

  @Override
  public Boolean read(Object written, Surroundings in) {
    return (Boolean) written;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "boolean");
  }
}
