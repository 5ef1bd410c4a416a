package nl.weektegenkindermishandeling.field;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Vocabularies;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;

/**
 * A list.
 *
 * @param sameness whether two elements may not stand in it together
 */
public record ListType<T>(FieldType<T> element, int min, int max, Sameness<T> sameness)
    implements FieldType<List<T>> {
  /** A list in which nothing may stand twice. */
  public static <T> ListType<T> unique(FieldType<T> element, int min, int max) {
    return new ListType<>(element, min, max, ListType::checkUnique);
  }

  /** Looks whether an element repeats one of those before it, and tells it as an error. */
  public interface Sameness<T> {
    /** Answers whether all is well. */
    boolean check(Input input, T value, List<T> before);
  }

  private static <T> boolean checkUnique(Input input, T value, List<T> before) {
    return input.check(!before.contains(value), InputError.REPEATED);
  }

  @Override
  public Optional<List<T>> parse(Input input, Edition edition) {
    // An empty list says no more than none does.
    return input
        .elements(min, max)
        .filter(elements -> !elements.isEmpty())
        .map(elements -> rightOnes(elements, edition));
  }

  /** Those elements that are right, so that what is wrong with them together is told too. */
  private List<T> rightOnes(List<Input> elements, Edition edition) {
    List<T> values = new ArrayList<>();
    for (Input each : elements) {
      element
          .parse(each, edition)
          .filter(value -> sameness.check(each, value, values))
          .ifPresent(values::add);
    }
    return List.copyOf(values);
  }

  @Override
  public Object write(List<T> values, View view) {
    return values.stream().map(value -> element.write(value, view)).map(Document::plain).toList();
  }

  @Override
  public String spoken(List<T> values, Language language) {
    return values.stream().map(value -> element.spoken(value, language)).collect(joining(", "));
  }

  @Override
  public List<T> read(Object written, Surroundings in) {
    List<T> values = new ArrayList<>();
    ((List<?>) written).forEach(value -> values.add(element.read(value, in)));
    return List.copyOf(values);
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("maxItems", max);
    schema.put("items", element.schema());
    if (min > 0) {
      schema.put("minItems", min);
    }
    schema.put("uniqueItems", true);
    return schema;
  }

  @Override
  public List<? extends Coded> vocabulary(Vocabularies vocabularies) {
    return element.vocabulary(vocabularies);
  }

  @Override
  public List<? extends Coded> codes(List<T> values) {
    List<Coded> codes = new ArrayList<>();
    values.forEach(value -> codes.addAll(element.codes(value)));
    return codes;
  }

  @Override
  public Object cell(List<T> values) {
    return values.stream().map(value -> element.cell(value).toString()).collect(joining(", "));
  }
}
