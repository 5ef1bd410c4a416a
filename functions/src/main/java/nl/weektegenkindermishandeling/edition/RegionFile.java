package nl.weektegenkindermishandeling.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables of regions/README.md. */
public final class RegionFile {
  private RegionFile() {}

  /** The rows of a file, by the names of its columns. */
  public static List<CSVRecord> rows(String file) {
    var stream =
        Objects.requireNonNull(RegionFile.class.getResourceAsStream("/campaign/regions/" + file));
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new InputStreamReader(stream, UTF_8))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
