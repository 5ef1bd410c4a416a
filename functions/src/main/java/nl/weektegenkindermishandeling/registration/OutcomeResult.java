package nl.weektegenkindermishandeling.registration;

import java.time.Instant;

/** What came of telling how it went: a {@link Change.Reported}, or why nothing changes. */
public sealed interface OutcomeResult
    permits Change.Reported, OutcomeResult.Unchanged, OutcomeResult.TooOften, NotPossible {

  /** It was told before. */
  record Unchanged() implements OutcomeResult {}

  /**
   * It was changed more often lately than a person needs.
   *
   * @param until when it can be changed again
   */
  record TooOften(Instant until) implements OutcomeResult {}
}
