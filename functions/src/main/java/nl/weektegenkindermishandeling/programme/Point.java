package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.edition.RegionFile;
import org.jspecify.annotations.Nullable;

/** A position in WGS 84, in degrees. */
public record Point(double latitude, double longitude) {
  private static final double EARTH_RADIUS = 6371.0088; // kilometres: the mean radius of the IUGG

  /** Where the organiser says that a location is, or null. */
  public static @Nullable Point of(Location location) {
    Double latitude = location.latitude();
    Double longitude = location.longitude();
    return latitude == null || longitude == null ? null : new Point(latitude, longitude);
  }

  /** Where a row of a table says that something is. */
  static Point in(RegionFile.Row row) {
    return new Point(
        Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude")));
  }

  /** Kilometres along a great circle (the haversine formula). */
  public double distanceTo(Point other) {
    double north = Math.toRadians(other.latitude - latitude) / 2;
    double east = Math.toRadians(other.longitude - longitude) / 2;
    double a =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(east), 2);
    return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
