package nl.weektegenkindermishandeling.campaign;

import java.util.Map;
import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A code of a vocabulary, with what people read. Two are the same if their codes are: a label can
 * be written better.
 *
 * @param retired whether it can no longer be chosen; what has it keeps it
 */
public record Term(String code, Translated label, boolean retired) implements Labelled {
  /** One that was stored, and that the campaign no longer has. */
  static Term unknown(String code) {
    return new Term(code, new Translated(Map.of()), true);
  }

  Term withRetired(boolean newRetired) {
    return new Term(code, label, newRetired);
  }

  @Override
  public String name() {
    return code;
  }

  @Override
  public String label(Language language) {
    return label.find(language).orElse(code);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Term term && term.code.equals(code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }
}
