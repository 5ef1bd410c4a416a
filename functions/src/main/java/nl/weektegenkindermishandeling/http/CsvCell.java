package nl.weektegenkindermishandeling.http;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as a cell of a spreadsheet. What a spreadsheet would take for a formula gets an apostrophe
 * in front, since anybody can send in a form (OWASP, CSV injection).
 */
final class CsvCell {
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@|\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

  private CsvCell() {}

  static String of(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
