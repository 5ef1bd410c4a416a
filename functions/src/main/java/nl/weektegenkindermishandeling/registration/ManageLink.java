package nl.weektegenkindermishandeling.registration;

import java.time.Instant;

/**
 * What the token of a manage link opens: one registration, as long as it is of the same address.
 * Whoever hands a registration to somebody else can then no longer open it.
 */
public record ManageLink(String registrationId, String emailHash, Instant expiresAt) {
  /** A link to a registration for whoever owns its address. It works as long as there is one. */
  public static ManageLink to(Registration registration) {
    return new ManageLink(
        registration.id(), registration.form().contact().emailHash(), registration.purgeAt());
  }

  public boolean opens(Registration registration, Instant now) {
    return registrationId.equals(registration.id())
        && emailHash.equals(registration.form().contact().emailHash())
        && registration.state().isConfirmed()
        && now.isBefore(expiresAt);
  }
}
