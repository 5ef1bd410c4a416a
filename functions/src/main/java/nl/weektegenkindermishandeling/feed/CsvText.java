package nl.weektegenkindermishandeling.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  private int counted;
  private int bytes;

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

  /** How many bytes of UTF-8 there are so far. Only what is new since the last call is counted. */
  public int size() {
    bytes += text.substring(counted).getBytes(UTF_8).length;
    counted = text.length();
    return bytes;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
