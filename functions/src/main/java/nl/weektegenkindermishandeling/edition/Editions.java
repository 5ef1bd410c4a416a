package nl.weektegenkindermishandeling.edition;

import java.util.Optional;

/**
 * The editions that this system knows: the current one, and those before it back to the first that
 * has a region table. Their programme stays readable.
 */
public record Editions(Edition current) {

  /** The edition of a year written in four digits, or empty if this system has none. */
  public Optional<Edition> find(String id) {
    if (id.equals(current.id())) {
      return Optional.of(current);
    }
    if (!id.matches("2\\d{3}")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(id);
    boolean past = year >= RegionTables.firstYear() && year < Integer.parseInt(current.id());
    return past ? Optional.of(Edition.of(year)) : Optional.empty();
  }
}
