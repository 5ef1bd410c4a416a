package nl.weektegenkindermishandeling.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.campaign.Vocabulary;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldType;
import nl.weektegenkindermishandeling.field.FlagType;
import nl.weektegenkindermishandeling.field.ListType;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;

/**
 * A vocabulary: codes with their labels, in order. A code that was there stays, since activities
 * may have it; it can be retired.
 */
record VocabularyType(VocabularyName name) implements FieldType<Vocabulary> {
  private static final String CODE_FORM = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final Field<String> CODE =
      Field.of(
              "code",
              TextType.exact(1, 40)
                  .matching(code -> code.matches(CODE_FORM), InputError.INVALID_CODE)
                  .saying("pattern", "^" + CODE_FORM + "$"))
          .required();
  private static final Field<Translated> LABEL =
      Field.of("label", new TranslatedType(TextType.line(1, 100))).required();
  private static final Field<Boolean> RETIRED = Field.of("retired", FlagType.FLAG);

  private static final ObjectType<Term> TERM =
      new ObjectType<>(values ->
          new Term(values.get(CODE), values.get(LABEL), values.orElse(RETIRED, false)))
          .with(CODE, Term::code)
          .with(LABEL, Term::label)
          .with(RETIRED, term -> term.retired() ? true : null);

  private static final int MOST = 60;

  private ListType<Term> terms() {
    return new ListType<>(TERM, name.isNeeded() ? 1 : 0, MOST, VocabularyType::checkCode);
  }

  /** Codes of a row are one text, in which a filter looks for one of them. */
  private static boolean checkCode(Input input, Term term, List<Term> before) {
    Input code = input.member(CODE.name());
    Optional<Term> like =
        before.stream()
            .filter(
                other -> other.code().contains(term.code()) || term.code().contains(other.code()))
            .findFirst();
    return code.check(!before.contains(term), InputError.REPEATED)
        && code.check(like.isEmpty(), InputError.CODE_IN_ANOTHER, like.map(Term::code).orElse(""));
  }

  @Override
  public Optional<Vocabulary> parse(Input input, Edition edition) {
    int before = input.errorCount();
    Optional<List<Term>> read = terms().parse(input, edition);
    if (read.isEmpty() && input.errorCount() > before) {
      return Optional.empty();
    }
    Vocabulary vocabulary = new Vocabulary(read.orElse(List.of()));
    return isWhole(input, vocabulary, edition) ? Optional.of(vocabulary) : Optional.empty();
  }

  private boolean isWhole(Input input, Vocabulary vocabulary, Edition edition) {
    List<String> missing =
        edition.vocabularies().get(name).terms().stream()
            .map(Term::code)
            .filter(code -> vocabulary.find(code).isEmpty())
            .toList();
    return input.check(missing.isEmpty(), InputError.CODES_MISSING, String.join(", ", missing))
        && input.check(!(name.isNeeded() && vocabulary.choices().isEmpty()), InputError.TOO_FEW, 1);
  }

  @Override
  public Object write(Vocabulary vocabulary, View view) {
    return terms().write(vocabulary.terms(), view);
  }

  @Override
  public Vocabulary read(Object written, Surroundings in) {
    return new Vocabulary(terms().read(written, in));
  }

  @Override
  public Map<String, Object> schema() {
    return terms().schema();
  }
}
