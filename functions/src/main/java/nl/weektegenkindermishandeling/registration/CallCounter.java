package nl.weektegenkindermishandeling.registration;

import java.time.Instant;

/** Counts calls, to tell a person from a program. */
public interface CallCounter {
  /**
   * Adds to what is counted in a time that starts at a moment.
   *
   * @param number below 0 to take back, 0 to look
   * @return how much it is then
   */
  int add(int number, String subject, Instant from, Instant until);

  /** Counts one more, and answers how many there were in a time that starts at a moment. */
  default int count(String subject, Instant from, Instant until) {
    return add(1, subject, from, until);
  }
}
