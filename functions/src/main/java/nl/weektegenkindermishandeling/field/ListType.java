package nl.weektegenkindermishandeling.field;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Coded;

/**
 * A list.
 *
 * @param unique whether nothing may stand in it twice
 */
public record ListType<T>(FieldType<T> element, int min, int max, boolean unique)
    implements FieldType<List<T>> {
  @Override
  public Optional<List<T>> parse(Input input, Edition edition) {
    return input.elements(min, max).map(elements -> rightOnes(elements, edition));
  }

  /** Those elements that are right, so that what is wrong with them together is told too. */
  private List<T> rightOnes(List<Input> elements, Edition edition) {
    List<T> values = new ArrayList<>();
    for (Input each : elements) {
      element
          .parse(each, edition)
          .filter(value -> each.check(!unique || !values.contains(value), InputError.REPEATED))
          .ifPresent(values::add);
    }
    return List.copyOf(values);
  }

  @Override
  public Object write(List<T> values, View view) {
    return values.stream().map(value -> element.write(value, view)).map(Document::plain).toList();
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
    if (unique) {
      schema.put("uniqueItems", true);
    }
    return schema;
  }

  @Override
  public List<? extends Coded> vocabulary() {
    return element.vocabulary();
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
