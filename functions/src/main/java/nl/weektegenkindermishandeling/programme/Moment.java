package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** When a session starts or ends, as a form says it. */
sealed interface Moment {
  /** At a time. */
  record Time(OffsetDateTime time) implements Moment {}

  /** A whole day. */
  record Day(LocalDate date) implements Moment {}
}
