package nl.weektegenkindermishandeling.registration;

import java.time.Instant;

/** What came of withdrawing or cancelling: a {@link Change.Ended}, or why nothing changes. */
public sealed interface EndResult permits Change.Ended, EndResult.AlreadyEnded, EndResult.TooOften {

  record AlreadyEnded(RegistrationState state) implements EndResult {}

  /**
   * It was changed more often lately than a person needs.
   *
   * @param until when it can be changed again
   */
  record TooOften(Instant until) implements EndResult {}
}
