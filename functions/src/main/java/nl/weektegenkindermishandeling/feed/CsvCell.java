package nl.weektegenkindermishandeling.feed;

import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Text as a cell of a spreadsheet. What a spreadsheet would take for a formula gets an apostrophe
 * in front, since anybody can send in a form (OWASP, CSV injection).
 */
public final class CsvCell {
  /**
   * Where a cell starts, also for a spreadsheet that separates cells by semicolons or tabs, what is
   * white or a quote there, and what makes the rest a formula, if it is one.
   */
  private static final Pattern START = Pattern.compile("(?:[;\t\r\n]|^)([\\s\"]*+)([=+\\-@|]?)");

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

  private CsvCell() {}

  public static String of(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return NUMBER.matcher(text).matches() ? text : START.matcher(text).replaceAll(CsvCell::guarded);
  }

  /** A run of white space can hold several starts: only the last counts, and that of the text. */
  private static String guarded(MatchResult start) {
    String found = start.group();
    if (start.group(2).isEmpty()) {
      return Matcher.quoteReplacement(found);
    }
    int cell = lastSeparator(found) + 1;
    String inner = found.substring(0, cell) + "'" + found.substring(cell);
    return Matcher.quoteReplacement(
        start.start() == 0 && Character.isWhitespace(found.charAt(0)) && cell > 0
            ? "'" + inner
            : inner);
  }

  private static int lastSeparator(String text) {
    return IntStream.range(0, text.length())
        .filter(i -> ";\t\r\n".indexOf(text.charAt(i)) >= 0)
        .max()
        .orElse(-1);
  }
}
