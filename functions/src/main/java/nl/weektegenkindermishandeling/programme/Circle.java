package nl.weektegenkindermishandeling.programme;

import java.util.Optional;

/**
 * All places at most so far from a point.
 *
 * @param radius in kilometres
 */
public record Circle(Point centre, double radius) {
  /** Whether a location is in it: by its own position, or else by the centre of its postcode. */
  boolean contains(Location location) {
    return Optional.ofNullable(Point.of(location))
        .or(() -> PostcodeCentres.of(location.postcode()))
        .filter(point -> point.distanceTo(centre) <= radius)
        .isPresent();
  }
}
