package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;

/** How people take part. */
public enum Attendance implements Labelled {
  IN_PERSON("Op een locatie", "At a place"),
  ONLINE("Online", "Online"),
  HYBRID("Op een locatie en online", "At a place and online");

  private final String dutch;
  private final String english;

  Attendance(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  @Override
  public String label(Language language) {
    return language.say(dutch, english);
  }

  /** Whether people come to a place. */
  public boolean hasPlace() {
    return this != ONLINE;
  }

  /** Whether people take part over the internet. */
  public boolean isOnline() {
    return this != IN_PERSON;
  }
}
