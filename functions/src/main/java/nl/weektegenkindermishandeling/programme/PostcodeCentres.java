package nl.weektegenkindermishandeling.programme;

import static java.util.stream.Collectors.toCollection;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.edition.RegionFile;
import nl.weektegenkindermishandeling.text.PastedText;

/**
 * About where a Dutch postcode is: the town that its four digits belong to. See regions/README.md
 * for the source, and for how far off it can be.
 */
public final class PostcodeCentres {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{3})([A-Za-z]{2})?");

  /** How far a province can reach beyond the towns of the table, in kilometres. */
  private static final double MARGIN = 15;

  private static final NavigableMap<Integer, Centre> CENTRES = read();

  private PostcodeCentres() {}

  private record Centre(Point point, String province) {}

  /** Where a location is: by its own position, else about its postcode, else its municipality. */
  public static Optional<Point> point(Location location) {
    return Optional.ofNullable(Point.of(location))
        .or(() ->
            Optional.ofNullable(location.postcode())
                .flatMap(postcode -> at(Integer.parseInt(postcode.substring(0, 4)))))
        .or(() -> MunicipalityCentres.find(location.municipality()).map(Circle::centre));
  }

  /**
   * The centre of a postcode of four digits, or four digits and two letters, in any case and with
   * any blanks between; empty if there is no such postcode.
   */
  public static Optional<Point> find(String text) {
    return Optional.of(FORM.matcher(PastedText.compact(text)))
        .filter(form -> form.matches())
        .filter(form -> form.group(2) == null || Postcode.isValid(form.group()))
        .flatMap(form -> at(Integer.parseInt(form.group(1))));
  }

  private static Optional<Point> at(int digits) {
    return Optional.ofNullable(CENTRES.floorEntry(digits)).map(entry -> entry.getValue().point());
  }

  /** The provinces that a circle can touch. */
  public static SortedSet<String> regionsAround(Circle circle) {
    return CENTRES.values().stream()
        .filter(centre -> centre.point().distanceTo(circle.centre()) <= circle.radius() + MARGIN)
        .map(Centre::province)
        .collect(toCollection(TreeSet::new));
  }

  private static NavigableMap<Integer, Centre> read() {
    NavigableMap<Integer, Centre> centres = new TreeMap<>();
    RegionFile.rows("postcode-centres.csv")
        .forEach(row ->
            centres.put(
                Integer.valueOf(row.get("from")), new Centre(Point.in(row), row.get("province"))));
    return centres;
  }
}
