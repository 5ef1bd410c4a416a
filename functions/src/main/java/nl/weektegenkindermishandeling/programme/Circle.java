package nl.weektegenkindermishandeling.programme;

/**
 * All places at most so far from a point.
 *
 * @param radius in kilometres
 */
public record Circle(Point centre, double radius) {
  private static final double KILOMETRES_PER_DEGREE = 111.19; // of latitude, on the mean radius

  /** Whether a location is in it. */
  boolean contains(Location location) {
    return PostcodeCentres.point(location)
        .filter(point -> point.distanceTo(centre) <= radius)
        .isPresent();
  }

  /** Kilometres from the edge of one to that of the other; 0 if they touch. */
  double distanceTo(Circle other) {
    return Math.max(0, centre.distanceTo(other.centre) - radius - other.radius);
  }

  /** The south-western corner of a box that holds the circle. */
  public Point southWest() {
    return corner(-1);
  }

  /** The north-eastern corner of a box that holds the circle. */
  public Point northEast() {
    return corner(1);
  }

  /** Meridians are closest at the side of the pole, so that side is where degrees are counted. */
  private Point corner(int side) {
    double degrees = radius / KILOMETRES_PER_DEGREE;
    double parallel = Math.cos(Math.toRadians(Math.abs(centre.latitude()) + degrees));
    return new Point(
        centre.latitude() + side * degrees, centre.longitude() + side * degrees / parallel);
  }
}
