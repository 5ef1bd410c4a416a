package nl.weektegenkindermishandeling.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, declared once: its name, what may stand in it, what editing it leads to, its
 * columns in spreadsheets, how lists are filtered by it, and where its labels are listed.
 */
public final class Field<T> {
  private final String name;
  private final FieldType<T> type;
  private boolean required;
  private @Nullable T otherwise;
  private @Nullable Condition<?> condition;
  private List<List<String>> alternatives = List.of();
  private OnEdit onEdit = OnEdit.REVIEW;
  private @Nullable BiPredicate<FieldValues, FieldValues> large;
  private List<Column<T>> columns;
  private @Nullable FieldFilter<T> filter;
  private @Nullable String listedAs;
  private @Nullable String countedAs;
  private @Nullable Label label;
  private boolean reachesOrganiser;

  private Field(String name, FieldType<T> type) {
    this.name = name;
    this.type = type;
    this.columns = List.of(Column.of(name, type::cell));
  }

  /** An optional field that an editor looks at, with a column of its name. */
  public static <T> Field<T> of(String name, FieldType<T> type) {
    return new Field<>(name, type);
  }

  public Field<T> required() {
    required = true;
    return this;
  }

  /** Required if an earlier field has one of some values, and ignored otherwise. */
  public <E extends Coded> Field<T> requiredIf(Field<E> earlier, Predicate<E> isSo) {
    return onlyIf(earlier, isSo).required();
  }

  /** Ignored unless an earlier field has one of some values. */
  public <E extends Coded> Field<T> onlyIf(Field<E> earlier, Predicate<E> isSo) {
    condition = new Condition<>(earlier, isSo);
    return this;
  }

  /**
   * Not required of a form that has something else.
   *
   * @param others each by the names that lead to it
   */
  public Field<T> orOneOf(List<List<String>> others) {
    alternatives = List.copyOf(others);
    return this;
  }

  private record Condition<E extends Coded>(Field<E> earlier, Predicate<E> isSo) {
    boolean holds(FieldValues.Builder before) {
      E value = before.find(earlier);
      return value != null && isSo.test(value);
    }

    /** The keywords {@code if} and {@code then} of JSON Schema. */
    @SuppressWarnings("unchecked") // the vocabulary of a field has its values
    Map<String, Object> requires(Map<String, Object> then) {
      List<String> codes =
          ((List<E>) earlier.type().vocabulary(Campaign.current().vocabularies()))
              .stream().filter(isSo).map(Coded::code).toList();
      return Map.of(
          "if",
          Map.of(
              "properties",
              Map.of(earlier.name(), Map.of("enum", codes)),
              "required",
              List.of(earlier.name())),
          "then",
          then);
    }
  }

  /** What a form says that does not have it. */
  public Field<T> otherwise(T value) {
    otherwise = value;
    return this;
  }

  public Field<T> onEdit(OnEdit effect) {
    onEdit = effect;
    return this;
  }

  /** A change takes effect at once, but for a large one, which an editor looks at first. */
  public Field<T> onEdit(OnEdit effect, LargeChange<T> butFor) {
    return onEdit(effect)
        .unless((before, after) -> butFor.isLarge(before.find(this), after.find(this)));
  }

  /** Tells a large change by the values of all fields. */
  public Field<T> unless(BiPredicate<FieldValues, FieldValues> isLarge) {
    large = isLarge;
    return this;
  }

  /** Tells a change that makes something else of a value. */
  public interface LargeChange<T> {
    boolean isLarge(@Nullable T before, @Nullable T after);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // they are only read
  public final Field<T> inColumns(Column<T>... others) {
    columns = List.of(others);
    return this;
  }

  /** Lists can be asked for one of its codes, by a parameter of this name. */
  public Field<T> filter(String parameter) {
    return filter(FieldFilter.ofCodes(parameter, name, type));
  }

  /** Lists can be asked for all of some of its codes. */
  public Field<T> filterByAll(String parameter) {
    return filter(FieldFilter.ofCodes(parameter, name, type).ofAll());
  }

  public Field<T> filter(FieldFilter<T> by) {
    filter = by;
    return this;
  }

  /** What people call it. */
  public Field<T> called(String dutch, String english) {
    label = new Label(dutch, english);
    return this;
  }

  private record Label(String dutch, String english) {}

  /** By it somebody is reached, or signs up: it is shown as long as there is somebody to reach. */
  public Field<T> reachesOrganiser() {
    reachesOrganiser = true;
    return this;
  }

  public boolean isWayToOrganiser() {
    return reachesOrganiser;
  }

  /** How many activities have each of its codes is counted under this name. */
  public Field<T> counted(String name) {
    countedAs = name;
    return this;
  }

  /** An edition lists its codes and their labels under this name. */
  public Field<T> labels(String name) {
    listedAs = name;
    return this;
  }

  public String name() {
    return name;
  }

  public FieldType<T> type() {
    return type;
  }

  /** What JSON Schema says of when a form must have it, if that depends on another field. */
  Optional<Map<String, Object>> requiredWhen() {
    return Optional.ofNullable(condition)
        .filter(each -> required)
        .map(each -> each.requires(itOrAnother()));
  }

  private Map<String, Object> itOrAnother() {
    return alternatives.isEmpty()
        ? mustHave(List.of(name))
        : Map.of(
            "anyOf",
            Stream.concat(Stream.of(List.of(name)), alternatives.stream())
                .map(Field::mustHave)
                .toList());
  }

  private static Map<String, Object> mustHave(List<String> path) {
    String first = path.getFirst();
    return path.size() == 1
        ? Map.of("required", List.of(first))
        : Map.of(
            "required",
            List.of(first),
            "properties",
            Map.of(first, mustHave(path.subList(1, path.size()))));
  }

  /** Whether every form must have it. */
  public boolean isAlwaysRequired() {
    return required && condition == null;
  }

  public OnEdit onEdit() {
    return onEdit;
  }

  /** Whether some changes of it are large. */
  public boolean canChangeMuch() {
    return large != null;
  }

  public boolean isLargeChange(FieldValues before, FieldValues after) {
    return large != null && large.test(before, after);
  }

  public List<Column<T>> columns() {
    return columns;
  }

  public Optional<FieldFilter<T>> filter() {
    return Optional.ofNullable(filter);
  }

  /** The member of an edition that lists its codes. */
  public Optional<String> listedAs() {
    return Optional.ofNullable(listedAs);
  }

  /** What people call it; its name if nothing else was said. */
  public String label(Language language) {
    return label == null ? name : language.say(label.dutch(), label.english());
  }

  /** Its value as people read it; empty if there is none. */
  public Optional<String> spoken(FieldValues values, Language language) {
    return Optional.ofNullable(values.find(this)).map(value -> type.spoken(value, language));
  }

  /** The member of the counts that has its codes. */
  public Optional<String> countedAs() {
    return Optional.ofNullable(countedAs);
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
        input.check(!required || hasAnother(object), InputError.REQUIRED);
        values.put(this, otherwise);
      }
    }
  }

  private boolean hasAnother(Input object) {
    return alternatives.stream()
        .anyMatch(path -> {
          Input found = object;
          for (String each : path) {
            found = found.member(each);
          }
          return found.isPresent();
        });
  }

  private boolean applies(FieldValues.Builder before) {
    return condition == null || condition.holds(before);
  }

  void read(Document document, FieldValues.Builder values, Known known) {
    if (applies(values)) {
      Object written = document.values().get(name);
      values.put(
          this,
          written != null && document.has(name)
              ? type.read(written, new FieldType.Surroundings(document, known))
              : otherwise);
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
