package nl.weektegenkindermishandeling.campaign;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can be chosen, in the order in which people read it; and what could be before. */
public record Vocabulary(List<Term> terms) {
  public Vocabulary {
    terms = List.copyOf(terms);
  }

  /** Those that can be chosen now. */
  public List<Term> choices() {
    return terms.stream().filter(term -> !term.retired()).toList();
  }

  /** Also one that was retired. */
  public Optional<Term> find(String code) {
    return terms.stream().filter(term -> term.code().equals(code)).findFirst();
  }

  /** Also a code that was chosen when the campaign had it. */
  public Term ever(String code) {
    return find(code).orElseGet(() -> Term.unknown(code));
  }

  Vocabulary retiringOthersOf(Vocabulary other) {
    return new Vocabulary(
        Stream.concat(
                terms.stream(),
                other.terms.stream()
                    .filter(term -> !terms.contains(term))
                    .map(term -> term.withRetired(true)))
            .toList());
  }

  Vocabulary keeping(Predicate<String> has) {
    return new Vocabulary(
        terms.stream()
            .map(term -> has.test(term.code()) ? term.withRetired(false) : term)
            .toList());
  }
}
