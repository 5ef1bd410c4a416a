package nl.weektegenkindermishandeling.registration;

/** What came of erasing: a {@link Change.Erased}, or why it is too early. */
public sealed interface EraseResult permits Change.Erased, NotPossible {}
