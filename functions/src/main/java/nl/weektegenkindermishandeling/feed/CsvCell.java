package nl.weektegenkindermishandeling.feed;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value as a cell of a spreadsheet. Numbers are numbers. Text that a spreadsheet would take for
 * something else gets an apostrophe in front: a formula, since anybody can send in a form (OWASP,
 * CSV injection), and a phone number, which would lose its first zero.
 */
public final class CsvCell {
  /** White space and quotes may stand before a formula, and Japanese signs are taken for ours. */
  private static final Pattern FORMULA = Pattern.compile("[\\s\"]*+[=+\\-@|＝＋－＠]");

  /** Digits that are not shown as they are: behind a zero, or more than are kept. */
  private static final Pattern CHANGED_NUMBER = Pattern.compile("0\\d+|\\d{12,}");

  private CsvCell() {}

  public static String of(@Nullable Object value, CsvDialect dialect) {
    if (value instanceof Number number) {
      return dialect.number(new BigDecimal(number.toString()).toPlainString());
    }
    String text = Objects.toString(value, "");
    boolean isOther =
        FORMULA.matcher(text).lookingAt() || CHANGED_NUMBER.matcher(text.strip()).matches();
    return isOther ? "'" + text : text;
  }
}
