package nl.weektegenkindermishandeling.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The text of a spreadsheet (RFC 4180), row by row under a header. */
public final class CsvText<T> {
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Function<T, @Nullable Object>> columns;
  private final CSVPrinter printer;

  /**
   * A spreadsheet without rows.
   *
   * @param columns what stands in each cell, by the column's name
   */
  public CsvText(Map<String, Function<T, @Nullable Object>> columns) {
    this.columns = columns;
    try {
      printer = new CSVPrinter(text, CSVFormat.RFC4180);
      printer.printRecord(columns.keySet());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing that goes to memory fails
    }
  }

  public void add(T row) {
    try {
      printer.printRecord(
          columns.values().stream().map(column -> CsvCell.of(column.apply(row))).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many characters there are so far. */
  public int length() {
    return text.length();
  }

  /** What was added after there were so many characters. */
  public String since(int length) {
    return text.substring(length);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
