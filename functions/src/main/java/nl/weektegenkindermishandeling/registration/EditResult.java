package nl.weektegenkindermishandeling.registration;

/** What came of an edit: a {@link Change.Edited}, or why nothing changes. */
public sealed interface EditResult permits Change.Edited, EditResult.Unchanged, NotPossible {

  /** The form is the one that is there. */
  record Unchanged() implements EditResult {}
}
