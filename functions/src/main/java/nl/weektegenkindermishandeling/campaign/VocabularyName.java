package nl.weektegenkindermishandeling.campaign;

import nl.weektegenkindermishandeling.text.Coded;

/** What an edition has codes for; its code is the member that lists them. */
public enum VocabularyName implements Coded {
  /** Of activities. */
  TYPES,
  /** Whom an activity is for. */
  AUDIENCES,
  /** Why an editor decides so, in words for the organiser. */
  REASONS
}
