package nl.weektegenkindermishandeling.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.text.PastedText;
import org.jspecify.annotations.Nullable;

/**
 * Named values: text, numbers, booleans, lists and documents. The getters read what this system
 * wrote or checked before, so a missing or wrong value is an {@link IllegalArgumentException}: a
 * defect, never a caller's mistake.
 */
public record Document(Map<String, Object> values) {
  public Document {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static Builder build() {
    return new Builder();
  }

  /** The same with another value. */
  public Document with(String name, Object value) {
    return build().putAll(this).put(name, value).done();
  }

  /** Whether there is a value. People leave fields empty; blank text is none. */
  public boolean has(String name) {
    return isPresent(values.get(name));
  }

  /** Whether something counts as a value. Checks of a body ask this too. */
  public static boolean isPresent(@Nullable Object value) {
    return value != null && !(value instanceof String text && PastedText.isBlank(text));
  }

  public String text(String name) {
    return require(name, textOrNull(name));
  }

  /** The text without white space around it; null if that leaves nothing. */
  public @Nullable String textOrNull(String name) {
    String text = get(name, String.class);
    return text == null || PastedText.isBlank(text) ? null : text.strip();
  }

  public boolean isTrue(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  public BigDecimal number(String name) {
    return require(name, numberOrNull(name));
  }

  public @Nullable BigDecimal numberOrNull(String name) {
    Number number = get(name, Number.class);
    return number == null ? null : new BigDecimal(number.toString());
  }

  public Document document(String name) {
    return require(name, documentOrNull(name));
  }

  public @Nullable Document documentOrNull(String name) {
    Object value = values.get(name);
    return value != null && has(name) ? from(value) : null;
  }

  public List<Document> documents(String name) {
    return elements(name).map(Document::from).toList();
  }

  public List<Number> numbers(String name) {
    return elements(name).map(Number.class::cast).toList();
  }

  public List<String> texts(String name) {
    return elements(name).map(String.class::cast).toList();
  }

  private Stream<?> elements(String name) {
    List<?> list = get(name, List.class);
    return list == null ? Stream.empty() : list.stream();
  }

  private <T> @Nullable T get(String name, Class<T> type) {
    Object value = has(name) ? values.get(name) : null;
    if (value != null && !type.isInstance(value)) {
      throw new IllegalArgumentException(name + " is not a " + type.getSimpleName());
    }
    return value == null ? null : type.cast(value);
  }

  private static <T> T require(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  /** A document of what a JSON object or a table's map was read into. */
  @SuppressWarnings("unchecked") // keys are text in both
  public static Document from(Object value) {
    return value instanceof Document document
        ? document
        : new Document((Map<String, Object>) value);
  }

  /** A value as it stands in a document: one that is a document itself, by its values. */
  public static Object plain(Object value) {
    return value instanceof Document document ? document.values() : value;
  }

  /** Puts values in order, and leaves out those that are absent. */
  public static final class Builder {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Builder put(String name, @Nullable Object value) {
      if (value != null) {
        values.put(name, plain(value));
      }
      return this;
    }

    public Builder putAll(Document document) {
      values.putAll(document.values());
      return this;
    }

    public Builder putDocuments(String name, List<Document> documents) {
      return put(name, documents.stream().map(Document::values).toList());
    }

    public Document done() {
      return new Document(values);
    }
  }
}
