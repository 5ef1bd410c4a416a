package nl.weektegenkindermishandeling.programme;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.edition.RegionFile;

/** About where municipalities are. See regions/README.md for the source. */
final class MunicipalityCentres {
  private static final Map<String, Circle> CIRCLES =
      RegionFile.rows("municipality-centres.csv").stream()
          .collect(toUnmodifiableMap(row -> row.get("code"), MunicipalityCentres::circle));

  private MunicipalityCentres() {}

  /** A circle that holds its towns; empty if it is not known. */
  static Optional<Circle> find(Municipality municipality) {
    return Optional.ofNullable(CIRCLES.get(municipality.code()));
  }

  private static Circle circle(RegionFile.Row row) {
    return new Circle(Point.in(row), Double.parseDouble(row.get("reach")));
  }
}
