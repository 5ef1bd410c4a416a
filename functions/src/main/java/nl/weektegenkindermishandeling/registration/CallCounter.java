package nl.weektegenkindermishandeling.registration;

import java.time.Instant;

/** Counts calls, to tell a person from a program. */
public interface CallCounter {
  /** Counts one more, and answers how many there were in a time that starts at a moment. */
  int count(String subject, Instant from, Instant until);
}
