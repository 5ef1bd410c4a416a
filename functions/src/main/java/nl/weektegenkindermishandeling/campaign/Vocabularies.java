package nl.weektegenkindermishandeling.campaign;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What can be chosen, by what it is about. */
public record Vocabularies(Map<VocabularyName, Vocabulary> byName) {
  public Vocabularies {
    byName = Map.copyOf(new EnumMap<>(byName));
  }

  /** One of each name. */
  public static Vocabularies of(Function<VocabularyName, Vocabulary> vocabulary) {
    return new Vocabularies(
        Arrays.stream(VocabularyName.values()).collect(toMap(name -> name, vocabulary)));
  }

  public Vocabulary get(VocabularyName name) {
    return Objects.requireNonNull(byName.get(name));
  }

  /** The same, and after them the terms that others have beside them, retired. */
  public Vocabularies retiringOthersOf(Vocabularies others) {
    return of(name -> get(name).retiringOthersOf(others.get(name)));
  }

  /** The same, where codes that something has already can be chosen for it though retired. */
  public Vocabularies keeping(BiPredicate<VocabularyName, String> has) {
    return of(name -> get(name).keeping(code -> has.test(name, code)));
  }
}
