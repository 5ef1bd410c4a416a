package nl.weektegenkindermishandeling.registration;

/** What came of withdrawing or cancelling: a {@link Change.Ended}, or why nothing changes. */
public sealed interface EndResult permits Change.Ended, EndResult.AlreadyEnded {

  record AlreadyEnded(RegistrationState state) implements EndResult {}
}
