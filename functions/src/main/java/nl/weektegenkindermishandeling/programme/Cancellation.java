package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser tells with the news that an activity does not take place.
 *
 * @param reason in the organiser's words, or null
 * @param newDate on which it takes place instead, or null
 * @param newUrl where more is told of that, or null
 */
public record Cancellation(
    @Nullable String reason, @Nullable LocalDate newDate, @Nullable String newUrl) {
  /** Just the news. */
  public static final Cancellation BARE = new Cancellation(null, null, null);

  /** Whether it has words or a link that no editor has seen. */
  public boolean hasWords() {
    return reason != null || newUrl != null;
  }
}
