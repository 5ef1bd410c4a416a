package nl.weektegenkindermishandeling.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Regions;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, declared once: its name, what may stand in it, what editing it leads to, its
 * columns in spreadsheets, how lists are filtered by it, and where its labels are listed.
 */
public final class Field<T> {
  private final String name;
  private final FieldType<T> type;
  private final boolean required;
  private final @Nullable Predicate<FieldValues> condition;
  private final OnEdit onEdit;
  private final List<Column<T>> columns;
  private final @Nullable FieldFilter<T> filter;
  private final @Nullable Vocabulary labels;

  private Field(
      String name,
      FieldType<T> type,
      boolean required,
      @Nullable Predicate<FieldValues> condition,
      OnEdit onEdit,
      List<Column<T>> columns,
      @Nullable FieldFilter<T> filter,
      @Nullable Vocabulary labels) {
    this.name = name;
    this.type = type;
    this.required = required;
    this.condition = condition;
    this.onEdit = onEdit;
    this.columns = List.copyOf(columns);
    this.filter = filter;
    this.labels = labels;
  }

  /** An optional field that an editor looks at, with a column of its name. */
  public static <T> Field<T> of(String name, FieldType<T> type) {
    List<Column<T>> columns = List.of(Column.of(name, type::cell));
    return new Field<>(name, type, false, null, OnEdit.REVIEW, columns, null, null);
  }

  public Field<T> required() {
    return new Field<>(name, type, true, condition, onEdit, columns, filter, labels);
  }

  /** Required if values before it are so, and ignored otherwise. */
  public Field<T> requiredIf(Predicate<FieldValues> earlier) {
    return new Field<>(name, type, true, earlier, onEdit, columns, filter, labels);
  }

  public Field<T> onEdit(OnEdit effect) {
    return new Field<>(name, type, required, condition, effect, columns, filter, labels);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // they are only read
  public final Field<T> inColumns(Column<T>... others) {
    return new Field<>(name, type, required, condition, onEdit, List.of(others), filter, labels);
  }

  /** Lists can be asked for one of its codes, by a parameter of this name. */
  public Field<T> filter(String parameter) {
    return filter(FieldFilter.ofCodes(parameter, name, type));
  }

  public Field<T> filter(FieldFilter<T> by) {
    return new Field<>(name, type, required, condition, onEdit, columns, by, labels);
  }

  /** An edition lists these codes and their labels under this name. */
  public Field<T> labels(String listedAs, Labelled... codes) {
    Vocabulary vocabulary = new Vocabulary(listedAs, List.of(codes));
    return new Field<>(name, type, required, condition, onEdit, columns, filter, vocabulary);
  }

  /** The codes of a field, as an edition lists them. */
  public record Vocabulary(String listedAs, List<Labelled> codes) {
    public Vocabulary {
      codes = List.copyOf(codes);
    }
  }

  public String name() {
    return name;
  }

  public FieldType<T> type() {
    return type;
  }

  /** Whether every form must have it. */
  public boolean isAlwaysRequired() {
    return required && condition == null;
  }

  public OnEdit onEdit() {
    return onEdit;
  }

  public List<Column<T>> columns() {
    return columns;
  }

  public Optional<FieldFilter<T>> filter() {
    return Optional.ofNullable(filter);
  }

  public Optional<Vocabulary> labels() {
    return Optional.ofNullable(labels);
  }

  /** The codes by which lists find a value. */
  public List<String> foundBy(@Nullable T value) {
    return filter == null || value == null ? List.of() : filter.codes().apply(value);
  }

  void parse(Input object, FieldValues.Builder values, Edition edition) {
    Input input = object.member(name);
    if (applies(values)) {
      if (input.isPresent()) {
        type.parse(input, edition).ifPresent(value -> values.put(this, value));
      } else {
        input.check(!required, InputError.REQUIRED);
      }
    }
  }

  private boolean applies(FieldValues.Builder before) {
    return condition == null || condition.test(before.done());
  }

  void read(Document document, FieldValues.Builder values, Regions regions) {
    Object written = document.values().get(name);
    if (written != null && document.has(name) && applies(values)) {
      values.put(this, type.read(written, new FieldType.Surroundings(document, regions)));
    }
  }

  void write(@Nullable T value, View view, Document.Builder document) {
    if (value != null) {
      type.writeInto(document, name, value, view);
    }
  }

  @Override
  public String toString() {
    return "Field[" + name + "]";
  }
}
