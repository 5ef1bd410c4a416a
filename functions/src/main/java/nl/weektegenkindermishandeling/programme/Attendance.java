package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.text.Coded;

/** How people take part. */
public enum Attendance implements Coded {
  IN_PERSON,
  ONLINE,
  HYBRID;

  /** Whether people come to a place. */
  public boolean hasPlace() {
    return this != ONLINE;
  }

  /** Whether people take part over the internet. */
  public boolean isOnline() {
    return this != IN_PERSON;
  }
}
