package nl.weektegenkindermishandeling.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The text of a spreadsheet (RFC 4180), row by row under a header. A byte order mark makes Excel
 * read UTF-8.
 */
public final class CsvText<T> {
  private final StringBuilder text = new StringBuilder("\uFEFF");
  private final Map<String, Function<T, @Nullable Object>> columns;
  private final CsvDialect dialect;
  private final CSVPrinter printer;
  private int counted;
  private int bytes;

  /**
   * A spreadsheet without rows.
   *
   * @param columns what stands in each cell, by the column's name
   */
  public CsvText(Map<String, Function<T, @Nullable Object>> columns, CsvDialect dialect) {
    this.columns = columns;
    this.dialect = dialect;
    try {
      CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(dialect.separator()).get();
      printer = new CSVPrinter(text, format);
      printer.printRecord(columns.keySet());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing that goes to memory fails
    }
  }

  public void add(T row) {
    try {
      printer.printRecord(
          columns.values().stream().map(column -> CsvCell.of(column.apply(row), dialect)).toList());
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
