package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;

/** Who may come. */
public enum Access implements Labelled {
  OPEN("Open voor iedereen", "Open to everybody"),
  BY_INVITATION("Alleen op uitnodiging", "By invitation only");

  private final String dutch;
  private final String english;

  Access(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  @Override
  public String label(Language language) {
    return language.say(dutch, english);
  }
}
