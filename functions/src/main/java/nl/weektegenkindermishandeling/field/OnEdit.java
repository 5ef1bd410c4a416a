package nl.weektegenkindermishandeling.field;

/** Who must look at a field when its organiser changes it. */
public enum OnEdit {
  /** An editor: visitors decide by it whether, when and where they come. */
  REVIEW,
  /** Nobody, once the activity is online. */
  AT_ONCE,
  /** Nobody: only the campaign sees it. */
  PRIVATE,
  /** It is there for the moment of sending alone. */
  NOT_CONTENT
}
