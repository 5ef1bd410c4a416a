package nl.weektegenkindermishandeling.campaign;

import java.util.Map;
import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;

/**
 * A code of a vocabulary, with what people read.
 *
 * @param labels by language
 */
public record Term(String code, Map<Language, String> labels) implements Labelled {
  public Term {
    labels = Map.copyOf(labels);
  }

  /** One that was stored, and that the campaign no longer has. */
  static Term unknown(String code) {
    return new Term(code, Map.of());
  }

  @Override
  public String name() {
    return code;
  }

  @Override
  public String label(Language language) {
    return labels.getOrDefault(language, code);
  }
}
