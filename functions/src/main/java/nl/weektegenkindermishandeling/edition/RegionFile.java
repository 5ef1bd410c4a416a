package nl.weektegenkindermishandeling.edition;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import nl.weektegenkindermishandeling.campaign.Campaign;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables of regions/README.md. */
public final class RegionFile {
  private RegionFile() {}

  /** The rows of a file, by the names of its columns. */
  public static List<CSVRecord> rows(String file) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(Campaign.file("regions/" + file)))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
