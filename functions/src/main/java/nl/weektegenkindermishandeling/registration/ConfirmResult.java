package nl.weektegenkindermishandeling.registration;

/** What came of confirming an address: a change, or why nothing changes. */
public sealed interface ConfirmResult
    permits Change.Confirmed,
        Change.HandedOver,
        ConfirmResult.AlreadyConfirmed,
        ConfirmResult.Refused {

  record AlreadyConfirmed(RegistrationState state) implements ConfirmResult {}

  /** The token is another one, or has expired. */
  record Refused() implements ConfirmResult {}
}
