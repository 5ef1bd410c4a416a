package nl.weektegenkindermishandeling.field;

/** Where a value is written. */
public enum View {
  /** In a registration's form, as its organiser sends it in. */
  FORM,
  /** In a published activity, with the names of what a form has as codes. */
  ACTIVITY
}
