package nl.weektegenkindermishandeling.edition;

import java.util.Optional;

/**
 * The editions that this system knows: the current one, and those before it back to the first that
 * has a region table. Their programme stays readable.
 */
public interface Editions {
  /** The one that is being prepared or held. */
  Edition current();

  /** The edition of a year written in four digits, or empty if this system has none. */
  Optional<Edition> find(String id);

  /** The edition after the current one, which chief editors prepare. */
  Edition next();
}
