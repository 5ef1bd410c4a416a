package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import nl.weektegenkindermishandeling.identity.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who can be asked about a registration after a form was sent: another address takes effect when
 * its owner confirms it.
 *
 * @param sent the contact in the form
 */
record AddressChange(Registration registration, Contact sent, StepContext context) {
  /** Whether the form names the address that there is. */
  boolean isNone() {
    return sent.emailHash().equals(registration.form().contact().emailHash());
  }

  /** Whether the contact in the form was asked already, and can still confirm. */
  private boolean isAskedAgain() {
    Handover asked = registration.handover();
    Instant now = context.moment();
    return asked != null
        && asked.contact().emailHash().equals(sent.emailHash())
        && !now.isAfter(asked.confirmation().expiresAt());
  }

  /** The secret that confirms the address, if its owner is to be asked. */
  @Nullable Token token() {
    return isNone() || isAskedAgain() ? null : context.confirmToken();
  }

  /** Who is asked from now on; null if nobody is. */
  @Nullable Handover handover() {
    Token token = token();
    if (token != null) {
      return new Handover(sent, Registration.confirmation(token, context.moment()));
    }
    Handover asked = registration.handover();
    return isAskedAgain() && asked != null ? new Handover(sent, asked.confirmation()) : null;
  }
}
