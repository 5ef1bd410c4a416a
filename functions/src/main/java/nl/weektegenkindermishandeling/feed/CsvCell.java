package nl.weektegenkindermishandeling.feed;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as a cell of a spreadsheet. What a spreadsheet would take for a formula gets an apostrophe
 * in front, since anybody can send in a form (OWASP, CSV injection).
 */
public final class CsvCell {
  /** Where a cell starts, also for a spreadsheet that separates cells by semicolons or tabs. */
  private static final Pattern FORMULA = Pattern.compile("(^|[;\t\r\n])(?=[\\s\"]*[=+\\-@|])");

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

  private CsvCell() {}

  public static String of(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return NUMBER.matcher(text).matches() ? text : FORMULA.matcher(text).replaceAll("$1'");
  }
}
