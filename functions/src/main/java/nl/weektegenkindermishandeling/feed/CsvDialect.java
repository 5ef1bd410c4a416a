package nl.weektegenkindermishandeling.feed;

import java.text.DecimalFormatSymbols;
import java.util.Optional;
import nl.weektegenkindermishandeling.text.Language;

/**
 * What stands between cells, and before decimals. Excel goes by the settings of the machine: a
 * Dutch one puts all of a line with commas into one cell, and reads 52.123 as fifty-two thousand.
 * So who asks in Dutch gets what opens there. A line {@code sep=,} would have Excel read other
 * letters wrongly, and is no part of the format for any other program.
 */
public enum CsvDialect {
  /** RFC 4180. */
  COMMA(',', '.'),
  /** As Excel has it in Dutch. */
  SEMICOLON(';', ',');

  private final char separator;
  private final char decimal;

  CsvDialect(char separator, char decimal) {
    this.separator = separator;
    this.decimal = decimal;
  }

  /** The one for who names a language; a program that names none gets what RFC 4180 says. */
  public static CsvDialect of(Optional<Language> named) {
    return named.filter(CsvDialect::hasDecimalComma).isPresent() ? SEMICOLON : COMMA;
  }

  /** Where decimals stand behind a comma, a spreadsheet has semicolons between cells. */
  private static boolean hasDecimalComma(Language language) {
    return DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator() == ',';
  }

  char separator() {
    return separator;
  }

  /** A number as a cell. */
  String number(String plain) {
    return plain.replace('.', decimal);
  }
}
