package nl.weektegenkindermishandeling.campaign;

import java.util.List;
import java.util.Optional;

/** What can be chosen, in the order in which people read it. */
public record Vocabulary(List<Term> terms) {
  public Vocabulary {
    terms = List.copyOf(terms);
  }

  public Optional<Term> find(String code) {
    return terms.stream().filter(term -> term.code().equals(code)).findFirst();
  }

  /** Also a code that was chosen when the campaign had it. */
  public Term ever(String code) {
    return find(code).orElseGet(() -> Term.unknown(code));
  }
}
