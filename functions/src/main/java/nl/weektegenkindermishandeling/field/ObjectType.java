package nl.weektegenkindermishandeling.field;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.input.Parsed;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/** An object with some fields, in order. */
public final class ObjectType<T> implements FieldType<T> {
  private final Function<FieldValues, T> maker;
  private final Check check;
  private final List<Member<T, ?>> members = new ArrayList<>();
  private final List<List<Field<?>>> together = new ArrayList<>();
  private BiConsumer<T, Document.Builder> beside = (object, document) -> {};

  /**
   * An object without fields as yet.
   *
   * @param maker makes the object of values that are right, each by itself
   */
  public ObjectType(Function<FieldValues, T> maker) {
    this(maker, (input, values, edition) -> {});
  }

  public ObjectType(Function<FieldValues, T> maker, Check check) {
    this.maker = maker;
    this.check = check;
  }

  private record Member<T, V>(Field<V> field, Function<T, @Nullable V> getter) {
    void write(T object, View view, Document.Builder document) {
      field.write(getter.apply(object), view, document);
    }

    Optional<String> spoken(T object, Language language) {
      return Optional.ofNullable(getter.apply(object))
          .map(value -> field.type().spoken(value, language));
    }
  }

  /** What must be so of more than one value; it looks at those that are right by themselves. */
  public interface Check {
    void check(Input object, FieldValues values, Edition edition);
  }

  /** Adds a field. */
  public <V> ObjectType<T> with(Field<V> field, Function<T, @Nullable V> getter) {
    members.add(new Member<>(field, getter));
    return this;
  }

  /** Adds fields whose values the object keeps by field. */
  public ObjectType<T> withAll(List<Field<?>> fields, Function<T, FieldValues> values) {
    fields.forEach(field -> withValue(field, values));
    return this;
  }

  private <V> void withValue(Field<V> field, Function<T, FieldValues> values) {
    with(field, object -> values.apply(object).find(field));
  }

  /** Says of two fields that both are there or none. */
  public ObjectType<T> bothOrNone(Field<?> one, Field<?> other) {
    together.add(List.of(one, other));
    together.add(List.of(other, one));
    return this;
  }

  /** What an activity tells of the object beside it, in members that a form does not have. */
  public ObjectType<T> beside(BiConsumer<T, Document.Builder> writer) {
    beside = writer;
    return this;
  }

  /** Its fields, in order. */
  public List<Field<?>> fields() {
    return members.stream().<Field<?>>map(Member::field).toList();
  }

  @Override
  public Optional<T> parse(Input input, Edition edition) {
    if (!input.isObject()) {
      return Optional.empty();
    }
    int before = input.errorCount();
    input.allowOnly(members.stream().map(member -> member.field().name()).toList());
    FieldValues.Builder values = new FieldValues.Builder(Map.of());
    members.forEach(member -> member.field().parse(input, values, edition));
    for (List<Field<?>> pair : together) {
      Input other = input.member(pair.getLast().name());
      other.check(
          other.isPresent() || !input.member(pair.getFirst().name()).isPresent(),
          InputError.REQUIRED);
    }
    FieldValues all = values.done();
    check.check(input, all, edition);
    return input.errorCount() == before ? Optional.of(maker.apply(all)) : Optional.empty();
  }

  /** The value of a whole body, or all that is wrong with it. */
  public Parsed<T> parseBody(Map<String, Object> body, Edition edition) {
    return Parsed.of(body, input -> parse(input, edition));
  }

  @Override
  public Document write(T object, View view) {
    Document.Builder document = Document.build();
    members.forEach(member -> member.write(object, view, document));
    return document.done();
  }

  @Override
  public String spoken(T object, Language language) {
    return members.stream()
        .flatMap(member -> member.spoken(object, language).stream())
        .collect(joining(", "));
  }

  @Override
  public void writeInto(Document.Builder document, String name, T object, View view) {
    FieldType.super.writeInto(document, name, object, view);
    if (view == View.ACTIVITY) {
      beside.accept(object, document);
    }
  }

  @Override
  public T read(Object written, Surroundings in) {
    return read(Document.from(written), in.known());
  }

  public T read(Document document, Known known) {
    FieldValues.Builder values = new FieldValues.Builder(Map.of());
    members.forEach(member -> member.field().read(document, values, known));
    return maker.apply(values.done());
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    members.forEach(member -> {
      Field<?> field = member.field();
      properties.put(field.name(), field.type().schema());
      if (field.isAlwaysRequired()) {
        required.add(field.name());
      }
    });
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    if (!together.isEmpty()) {
      Map<String, Object> dependent = new LinkedHashMap<>();
      together.forEach(
          pair -> dependent.put(pair.getFirst().name(), List.of(pair.getLast().name())));
      schema.put("dependentRequired", dependent);
    }
    List<Map<String, Object>> conditions =
        members.stream().flatMap(member -> member.field().requiredWhen().stream()).toList();
    if (!conditions.isEmpty()) {
      schema.put("allOf", conditions);
    }
    return schema;
  }
}
