package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.edition.Edition;

/**
 * What a step in a registration's life needs to know of the world.
 *
 * @param edition the registration's own
 * @param tokens makes new ones
 * @param hints finds what editors should look at
 */
public record Circumstances(
    Edition edition, Instant moment, Supplier<Token> tokens, HintFinder hints) {
  Token newToken() {
    return tokens.get();
  }
}
