package nl.weektegenkindermishandeling.field;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values by their field. A field without a value is not there. */
public record FieldValues(Map<Field<?>, Object> values) {
  public static final FieldValues NONE = new FieldValues(Map.of());

  public FieldValues {
    values = Map.copyOf(values);
  }

  /** The value of a field that must have one. */
  public <T> T get(Field<T> field) {
    T value = find(field);
    if (value == null) {
      throw new IllegalArgumentException(field.name() + " is missing");
    }
    return value;
  }

  public <T> @Nullable T find(Field<T> field) {
    return find(values, field);
  }

  @SuppressWarnings("unchecked") // a value is put in by its field alone
  private static <T> @Nullable T find(Map<Field<?>, Object> values, Field<T> field) {
    return (T) values.get(field);
  }

  public <T> T orElse(Field<T> field, T otherwise) {
    return Objects.requireNonNullElse(find(field), otherwise);
  }

  public <T> FieldValues with(Field<T> field, @Nullable T value) {
    return new Builder(values).put(field, value).done();
  }

  /** Those of some fields. */
  public FieldValues only(Collection<Field<?>> fields) {
    Builder some = new Builder(Map.of());
    fields.forEach(field -> some.copy(field, this));
    return some.done();
  }

  /** The same, with some fields as they are elsewhere, or absent as they are there. */
  public FieldValues withFieldsOf(FieldValues other, Iterable<Field<?>> fields) {
    Builder changed = new Builder(values);
    fields.forEach(field -> changed.copy(field, other));
    return changed.done();
  }

  /** Values while they come in. */
  static final class Builder {
    private final Map<Field<?>, Object> values;

    Builder(Map<Field<?>, Object> values) {
      this.values = new LinkedHashMap<>(values);
    }

    <T> Builder put(Field<T> field, @Nullable T value) {
      if (value == null) {
        values.remove(field);
      } else {
        values.put(field, value);
      }
      return this;
    }

    <T> @Nullable T find(Field<T> field) {
      return FieldValues.find(values, field);
    }

    private <T> void copy(Field<T> field, FieldValues from) {
      put(field, from.find(field));
    }

    FieldValues done() {
      return new FieldValues(values);
    }
  }
}
