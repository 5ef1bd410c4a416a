package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;

/** Whom an activity is for. */
public enum Audience implements Labelled {
  PROFESSIONALS("Professionals", "Professionals"),
  PARENTS("Ouders en opvoeders", "Parents and carers"),
  YOUNG_PEOPLE("Kinderen en jongeren", "Children and young people"),
  PUBLIC("Iedereen", "Everybody");

  private final String dutch;
  private final String english;

  Audience(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  @Override
  public String label(Language language) {
    return language == Language.NL ? dutch : english;
  }
}
