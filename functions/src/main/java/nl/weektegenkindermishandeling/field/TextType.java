package nl.weektegenkindermishandeling.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.PastedText;

/**
 * Text. It is cleaned of what people paste with it before anything is asked of it.
 *
 * @param cleaning see {@link PastedText}
 * @param min how many visible characters it has at least
 * @param max how many it has at most, counted in code points
 * @param fault what is wrong with it otherwise, if anything
 * @param normalise gives each value its one spelling
 * @param more keywords of JSON Schema
 */
public record TextType(
    UnaryOperator<String> cleaning,
    int min,
    int max,
    Function<String, Optional<InputError>> fault,
    UnaryOperator<String> normalise,
    Map<String, Object> more)
    implements FieldType<String> {
  private static TextType of(UnaryOperator<String> cleaning, int min, int max) {
    return new TextType(cleaning, min, max, text -> Optional.empty(), text -> text, Map.of());
  }

  public static TextType line(int min, int max) {
    return of(PastedText::line, min, max);
  }

  public static TextType lines(int min, int max) {
    return of(PastedText::lines, min, max);
  }

  /** A line in which every character counts, as an address. */
  public static TextType exact(int min, int max) {
    return of(PastedText::exact, min, max);
  }

  public TextType matching(Predicate<String> rule, InputError otherwise) {
    return checkedBy(text -> rule.test(text) ? Optional.empty() : Optional.of(otherwise));
  }

  public TextType checkedBy(Function<String, Optional<InputError>> newFault) {
    return new TextType(cleaning, min, max, newFault, normalise, more);
  }

  public TextType spelled(UnaryOperator<String> newNormalise) {
    return new TextType(cleaning, min, max, fault, newNormalise, more);
  }

  /** Says another keyword of JSON Schema, as {@code format}. */
  public TextType saying(String keyword, Object value) {
    Map<String, Object> keywords = new LinkedHashMap<>(more);
    keywords.put(keyword, value);
    return new TextType(cleaning, min, max, fault, normalise, keywords);
  }

  @Override
  public Optional<String> parse(Input input, Edition edition) {
    return input
        .text()
        .map(cleaning)
        .filter(text -> isAllowed(input, text))
        .filter(text -> input.check(PastedText.visible(text) >= min, InputError.TOO_SHORT, min))
        .filter(text -> isShort(input, text))
        .filter(text -> {
          Optional<InputError> found = fault.apply(text);
          found.ifPresent(error -> input.fail(error));
          return found.isEmpty();
        })
        .map(normalise)
        .filter(text -> isShort(input, text));
  }

  private static boolean isAllowed(Input input, String text) {
    Optional<PastedText.Forbidden> found = PastedText.findForbidden(text);
    found.ifPresent(
        forbidden -> input.fail(InputError.CONTROL_CHARACTER, forbidden.place(), forbidden.name()));
    return found.isEmpty();
  }

  private boolean isShort(Input input, String text) {
    return input.check(text.codePointCount(0, text.length()) <= max, InputError.TOO_LONG, max);
  }

  /** What was stored before texts were cleaned is cleaned now. */
  @Override
  public String read(Object written, Surroundings in) {
    return normalise.apply(cleaning.apply((String) written));
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>(more);
    schema.put("type", "string");
    schema.put("maxLength", max);
    if (min > 0) {
      schema.put("minLength", min);
    }
    return schema;
  }
}
