package nl.weektegenkindermishandeling.website;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked on one page of a form.
 *
 * @param id the last part of its address
 * @param intro what one must know first, or null
 * @param rows what can be there more than once, or null
 */
public record FormTopic(
    String id,
    String heading,
    @Nullable String intro,
    List<FormField> fields,
    @Nullable Rows rows,
    List<FormField> more) {
  public FormTopic {
    fields = List.copyOf(fields);
    more = List.copyOf(more);
  }

  public static FormTopic of(String id, String heading, List<FormField> fields) {
    return new FormTopic(id, heading, null, fields, null, List.of());
  }

  /** Whether an address can be looked up here. */
  public boolean hasPlace() {
    return fields.stream().anyMatch(field -> field.path().equals("location.postcode"));
  }

  /**
   * What can be there more than once.
   *
   * @param path of the list
   * @param fields of each, by their names within it
   * @param legend of each, with a place for its number
   * @param times whether they are dates, which can be repeated
   */
  public record Rows(
      String path,
      String heading,
      String legend,
      String add,
      String remove,
      int most,
      boolean times,
      List<FormField> fields) {
    public Rows {
      fields = List.copyOf(fields);
    }
  }
}
