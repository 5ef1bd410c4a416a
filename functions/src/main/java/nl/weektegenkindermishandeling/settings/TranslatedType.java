package nl.weektegenkindermishandeling.settings;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.field.FieldType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Language;

/** A text by language: in the campaign's first, and in others if somebody wrote it. */
record TranslatedType(TextType text) implements FieldType<Translated> {
  @Override
  public Optional<Translated> parse(Input input, Edition edition) {
    if (!input.isObject()) {
      return Optional.empty();
    }
    int before = input.errorCount();
    List<Language> languages = Campaign.current().languages();
    input.allowOnly(languages.stream().map(Language::code).toList());
    Map<Language, String> texts = new LinkedHashMap<>();
    for (Language language : languages) {
      Input each = input.member(language.code());
      if (each.isPresent()) {
        text.parse(each, edition).ifPresent(right -> texts.put(language, right));
      } else {
        each.check(!language.equals(Campaign.current().language()), InputError.REQUIRED);
      }
    }
    return input.errorCount() == before ? Optional.of(new Translated(texts)) : Optional.empty();
  }

  @Override
  public Object write(Translated value, View view) {
    Document.Builder document = Document.build();
    Campaign.current()
        .languages()
        .forEach(language -> document.put(language.code(), value.texts().get(language)));
    return document.done();
  }

  @Override
  public Translated read(Object written, Surroundings in) {
    Document byLanguage = Document.from(written);
    return new Translated(
        byLanguage.values().keySet().stream().collect(toMap(Language::new, byLanguage::text)));
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "object", "additionalProperties", text.schema());
  }
}
