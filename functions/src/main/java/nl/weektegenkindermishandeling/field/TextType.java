package nl.weektegenkindermishandeling.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;

/**
 * Text without white space around it.
 *
 * @param min how many visible characters it has at least
 * @param max how many it has at most, counted in code points
 * @param lines whether it may have line breaks
 * @param rule what else must be so
 * @param otherwise what is wrong if it is not
 * @param normalise gives each value its one spelling
 * @param more keywords of JSON Schema
 */
public record TextType(
    int min,
    int max,
    boolean lines,
    Predicate<String> rule,
    InputError otherwise,
    UnaryOperator<String> normalise,
    Map<String, Object> more)
    implements FieldType<String> {
  public static TextType line(int min, int max) {
    return new TextType(
        min, max, false, text -> true, InputError.INVALID_VALUE, text -> text, Map.of());
  }

  public static TextType lines(int min, int max) {
    return new TextType(
        min, max, true, text -> true, InputError.INVALID_VALUE, text -> text, Map.of());
  }

  public TextType matching(Predicate<String> newRule, InputError newError) {
    return new TextType(min, max, lines, newRule, newError, normalise, more);
  }

  public TextType spelled(UnaryOperator<String> newNormalise) {
    return new TextType(min, max, lines, rule, otherwise, newNormalise, more);
  }

  /** Says another keyword of JSON Schema, as {@code format}. */
  public TextType saying(String keyword, Object value) {
    Map<String, Object> keywords = new LinkedHashMap<>(more);
    keywords.put(keyword, value);
    return new TextType(min, max, lines, rule, otherwise, normalise, keywords);
  }

  @Override
  public Optional<String> parse(Input input, Edition edition) {
    return input
        .text()
        .filter(text ->
            input.check(!Characters.hasForbidden(text, lines), InputError.CONTROL_CHARACTER))
        .filter(text -> input.check(Characters.visible(text) >= min, InputError.TOO_SHORT, min))
        .filter(text ->
            input.check(text.codePointCount(0, text.length()) <= max, InputError.TOO_LONG, max))
        .filter(text -> input.check(rule.test(text), otherwise))
        .map(normalise);
  }

  @Override
  public String read(Object written, Surroundings in) {
    return normalise.apply(((String) written).strip());
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
