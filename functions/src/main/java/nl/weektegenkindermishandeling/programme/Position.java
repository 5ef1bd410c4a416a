package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of an appearance in a list that is sorted by date, time and id. Positions sort as text.
 *
 * @param text as {@code 2027-11-16#14:00#01HF…}; without a time for the whole day, which comes
 *     first
 */
public record Position(String text) implements Comparable<Position> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d#(\\d\\d:\\d\\d)?#[0-9A-Z]{26}");

  public static Position of(LocalDate date, @Nullable LocalTime time, String activityId) {
    return new Position(date + "#" + (time == null ? "" : TIME.format(time)) + "#" + activityId);
  }

  /** The position written so, or empty if the text is not one. */
  public static Optional<Position> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Position(text)) : Optional.empty();
  }

  @Override
  public int compareTo(Position other) {
    return text.compareTo(other.text);
  }
}
