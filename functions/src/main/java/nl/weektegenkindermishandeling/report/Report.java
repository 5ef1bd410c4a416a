package nl.weektegenkindermishandeling.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edition came to: how much there was, who came, and what may be quoted. It names nobody
 * but organisations, which the programme names too.
 *
 * @param activities how many took place, by the programme
 * @param cancelled how many were announced and did not take place
 * @param frozenAt when it was put aside, since registrations go; null if it still can change
 */
public record Report(
    String edition,
    int activities,
    int cancelled,
    Reach reach,
    List<Part> parts,
    List<Quote> quotes,
    @Nullable Instant frozenAt) {
  public Report {
    parts = List.copyOf(parts);
    quotes = List.copyOf(quotes);
  }

  /**
   * The same by regions, or by the codes of a field. One that has two codes is in two rows.
   *
   * @param name as the counts of the programme call it: {@code byRegion}
   */
  public record Part(String name, List<Row> rows) {
    public Part {
      rows = List.copyOf(rows);
    }
  }

  /** Activities with one code. */
  public record Row(String code, int activities, Reach reach) {}

  /** What an organiser says, with leave to say it on. */
  public record Quote(String organisation, String title, String sentence) {}

  /** The same, put aside. */
  public Report frozen(Instant now) {
    return new Report(edition, activities, cancelled, reach, parts, quotes, now);
  }
}
