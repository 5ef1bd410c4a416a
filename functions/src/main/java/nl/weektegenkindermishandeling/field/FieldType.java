package nl.weektegenkindermishandeling.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Vocabularies;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;

/** What values a field can have. */
public interface FieldType<T> {
  /** The value, checked; or empty, with an error, if it is not right. */
  Optional<T> parse(Input input, Edition edition);

  /** The value as a document holds it: text, a number, a boolean, a list or a document. */
  default Object write(T value, View view) {
    return value;
  }

  /** Puts a value into a document, under its name; and with it what is told beside it. */
  default void writeInto(Document.Builder document, String name, T value, View view) {
    document.put(name, write(value, view));
  }

  /** Reads what {@link #write} wrote in either view, or what somebody sent and was stored so. */
  T read(Object written, Surroundings in);

  /** The keywords of JSON Schema that say in the contract what {@link #parse} takes. */
  Map<String, Object> schema();

  /** All codes that could ever be chosen, or none if it is not about choosing. */
  default List<? extends Coded> vocabulary(Vocabularies vocabularies) {
    return List.of();
  }

  /** The codes that a value has chosen. */
  default List<? extends Coded> codes(T value) {
    return List.of();
  }

  /** The value as people read it. */
  default String spoken(T value, Language language) {
    return String.valueOf(write(value, View.FORM));
  }

  /** The value in a cell of a spreadsheet. */
  default Object cell(T value) {
    return write(value, View.FORM);
  }

  /**
   * What a written value may refer to.
   *
   * @param document the one in which it stands
   * @param known what its codes mean
   */
  record Surroundings(Document document, Known known) {}
}
