package nl.weektegenkindermishandeling.registration;

/** What came of a decision: a {@link Change.Decided}, or why nothing changes. */
public sealed interface DecisionResult permits Change.Decided, NotPossible {}
