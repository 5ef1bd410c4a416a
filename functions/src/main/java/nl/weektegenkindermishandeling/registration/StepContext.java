package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import java.util.List;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.identity.Token;

/**
 * What a step in a registration's life needs to know. The operation finds it out before; the step
 * itself calls no store.
 *
 * @param edition the registration's own
 * @param moment of the step, and of all that is stored with it
 * @param manageToken the secret of the new manage link, if there is one
 * @param confirmToken the secret that confirms another address, if that is asked
 * @param hints what editors should look at if the form comes to them
 */
public record StepContext(
    Edition edition, Instant moment, Token manageToken, Token confirmToken, List<Hint> hints) {
  public StepContext {
    hints = List.copyOf(hints);
  }

  public StepContext withHints(List<Hint> found) {
    return new StepContext(edition, moment, manageToken, confirmToken, found);
  }
}
