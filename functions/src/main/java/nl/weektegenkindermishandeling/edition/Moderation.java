package nl.weektegenkindermishandeling.edition;

/** Whether editors approve a confirmed registration before it is published. */
public enum Moderation implements Coded {
  REQUIRED,
  NONE
}
