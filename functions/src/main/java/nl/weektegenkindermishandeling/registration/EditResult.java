package nl.weektegenkindermishandeling.registration;

import java.time.Instant;

/** What came of an edit: a {@link Change.Edited}, or why nothing changes. */
public sealed interface EditResult
    permits Change.Edited, EditResult.Unchanged, EditResult.TooOften, NotPossible {

  /** The form is the one that is there. */
  record Unchanged() implements EditResult {}

  /** It was edited as often as it may be for now; the next edit can come at that moment. */
  record TooOften(Instant until) implements EditResult {}
}
