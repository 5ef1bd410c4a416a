package nl.weektegenkindermishandeling.field;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Language;

/** Local dates, as {@code 2027-11-15}. */
public enum DateType implements FieldType<LocalDate> {
  DATE;

  private static final TextType TEXT =
      TextType.exact(0, 10)
          .matching(text -> find(text).isPresent(), InputError.INVALID_DATE)
          .saying("format", "date");

  /** The date that a text is, if it is one. */
  public static Optional<LocalDate> find(String text) {
    try {
      return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<LocalDate> parse(Input input, Edition edition) {
    return TEXT.parse(input, edition).map(LocalDate::parse);
  }

  @Override
  public Object write(LocalDate date, View view) {
    return date.toString();
  }

  @Override
  public String spoken(LocalDate date, Language language) {
    return new SpokenTime(language).day(date);
  }

  @Override
  public LocalDate read(Object written, Surroundings in) {
    return LocalDate.parse((String) written);
  }

  @Override
  public Map<String, Object> schema() {
    return TEXT.schema();
  }
}
