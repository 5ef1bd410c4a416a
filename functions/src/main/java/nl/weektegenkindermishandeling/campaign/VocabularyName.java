package nl.weektegenkindermishandeling.campaign;

import nl.weektegenkindermishandeling.text.Coded;

/** What an edition has codes for; its code is the member that lists them. */
public enum VocabularyName implements Coded {
  /** Of activities. */
  TYPES(true),
  /** Whom an activity is for. */
  AUDIENCES(true),
  /** What it is about. */
  SUBJECTS(false),
  /** In which line of work. */
  SECTORS(false),
  /** For whom the place is ready. */
  ACCESSIBILITY(false),
  /** Why an editor decides so, in words for the organiser. */
  REASONS(true);

  private final boolean needed;

  VocabularyName(boolean needed) {
    this.needed = needed;
  }

  /** Whether there must be something to choose. */
  public boolean isNeeded() {
    return needed;
  }
}
