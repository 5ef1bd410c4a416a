package nl.weektegenkindermishandeling.campaign;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.text.Language;

/** What people read in their language, or in the campaign's first if it is not in theirs. */
public record Translated(Map<Language, String> texts) {
  public Translated {
    texts = Map.copyOf(texts);
  }

  /** One text, whatever the language. */
  public static Translated forAll(String text) {
    return new Translated(
        Campaign.current().languages().stream()
            .collect(toMap(language -> language, language -> text)));
  }

  public Optional<String> find(Language language) {
    return Optional.ofNullable(texts.get(language))
        .or(() -> Optional.ofNullable(texts.get(Campaign.current().language())));
  }

  /** The text. Throws {@link IllegalStateException} if there is none in the first language. */
  public String in(Language language) {
    return find(language).orElseThrow(() -> new IllegalStateException("a text is not there"));
  }

  /** Whether it is the same text in every language. */
  public boolean isOneText() {
    return texts.values().stream().distinct().count() == 1
        && texts.keySet().containsAll(Campaign.current().languages());
  }
}
