package nl.weektegenkindermishandeling.field;

/** What a change of a field by the organiser leads to. */
public enum OnEdit {
  /** An editor looks first: visitors decide by it whether, when and where they come. */
  REVIEW,
  /** It takes effect at once if the activity is online. */
  AT_ONCE,
  /** It takes effect at once: only the campaign sees it. */
  PRIVATE,
  /** It is there for the moment of sending alone. */
  NOT_CONTENT
}
