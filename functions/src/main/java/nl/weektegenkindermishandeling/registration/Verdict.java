package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.text.Coded;

/** What an editor decides about a registration: one that waits, or what is online of it. */
public enum Verdict implements Coded {
  APPROVE,
  REQUEST_CHANGES,
  REJECT,
  /** What is online does not take place; it stays there and says so. */
  CANCEL,
  /** What is online must go, from everywhere and at once. */
  REMOVE;

  /** Whether the organiser must be told why. */
  boolean needsWords() {
    return this == REQUEST_CHANGES || this == CANCEL || this == REMOVE;
  }
}
