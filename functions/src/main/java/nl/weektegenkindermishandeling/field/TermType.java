package nl.weektegenkindermishandeling.field;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.Vocabularies;
import nl.weektegenkindermishandeling.campaign.Vocabulary;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.text.PastedText;

/** A code of a vocabulary of the edition. Which they are is data, so the contract lists none. */
public record TermType(VocabularyName name) implements FieldType<Term> {
  @Override
  public Optional<Term> parse(Input input, Edition edition) {
    Vocabulary vocabulary = edition.vocabularies().get(name);
    return input
        .text()
        .map(PastedText::exact)
        .flatMap(code -> {
          Optional<Term> found = vocabulary.find(code).filter(term -> !term.retired());
          input.check(
              found.isPresent(),
              InputError.UNKNOWN_VALUE,
              vocabulary.choices().stream().map(Term::code).collect(joining(", ")));
          return found;
        });
  }

  @Override
  public Object write(Term term, View view) {
    return term.code();
  }

  @Override
  public String spoken(Term term, Language language) {
    return term.label(language);
  }

  @Override
  public Term read(Object written, Surroundings in) {
    return in.known().vocabularies().get(name).ever((String) written);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string");
  }

  @Override
  public List<? extends Coded> vocabulary(Vocabularies vocabularies) {
    return vocabularies.get(name).terms();
  }

  @Override
  public List<? extends Coded> codes(Term term) {
    return List.of(term);
  }
}
