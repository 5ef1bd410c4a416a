package nl.weektegenkindermishandeling.edition;

import java.util.ArrayList;
import java.util.List;
import nl.weektegenkindermishandeling.campaign.Campaign;

/**
 * The tables of regions/README.md: CSV (RFC 4180) of one line a row. A function reads them before
 * its first answer, and does so without a library: that took 113 ms of it.
 */
public final class RegionFile {
  private RegionFile() {}

  /** A row, by the names of its columns. */
  public record Row(List<String> columns, List<String> cells) {
    /** Checks that none is missing. */
    public Row {
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException("a row has not the columns " + columns + ": " + cells);
      }
    }

    /** The text of a column. */
    public String get(String column) {
      return cells.get(columns.indexOf(column));
    }
  }

  /** The rows of a file. */
  public static List<Row> rows(String file) {
    List<List<String>> lines =
        Campaign.file("regions/" + file).lines().map(RegionFile::cells).toList();
    return lines.stream().skip(1).map(cells -> new Row(lines.getFirst(), cells)).toList();
  }

  /** A quote begins and ends what may hold commas; one that is meant is not written here. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || (line.charAt(i) == ',' && !quoted)) {
        cells.add(line.substring(start, i).replace("\"", ""));
        start = i + 1;
      } else if (line.charAt(i) == '"') {
        quoted = !quoted;
      }
    }
    return cells;
  }
}
