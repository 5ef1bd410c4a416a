package nl.weektegenkindermishandeling.registration;

import java.time.Instant;

/**
 * What the token of a manage link opens: one registration, as long as it is of the same address.
 * After a handover the links of the former contact open nothing.
 */
public record ManageLink(String registrationId, String emailHash, Instant expiresAt) {
  /** A link for the contact of a registration. It works as long as the registration is kept. */
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
