package nl.weektegenkindermishandeling.programme;

import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * How far two things that a form says of one location are apart, as far as postcodes and
 * municipalities are known: by town (see regions/README.md).
 *
 * @param field the name of the one
 * @param otherField the name of the other
 * @param one as people read it
 * @param other as people read it
 * @param limit from how many kilometres on they contradict each other
 */
public record PlaceDifference(
    String field, String otherField, String one, String other, double kilometres, double limit) {
  private static final double LIMIT = 40;

  /** Coordinates are exact, so only the other can be off. */
  private static final double LIMIT_OF_COORDINATES = 25;

  /** Whether both cannot be right. */
  boolean isContradiction() {
    return kilometres > limit;
  }

  /** Whether somebody should look, though both can be right. */
  public boolean isDoubtful() {
    return kilometres > limit / 2 && !isContradiction();
  }

  /** All pairs of what is known of a location. */
  public static Stream<PlaceDifference> in(Location location) {
    return in(location.postcode(), location.municipality(), Point.of(location));
  }

  static Stream<PlaceDifference> in(
      @Nullable String postcode, @Nullable Municipality municipality, @Nullable Point point) {
    Optional<Named> code =
        Optional.ofNullable(postcode)
            .flatMap(text ->
                PostcodeCentres.find(text)
                    .map(at -> new Named("postcode", text, new Circle(at, 0))));
    Optional<Named> town =
        Optional.ofNullable(municipality)
            .flatMap(known ->
                MunicipalityCentres.find(known)
                    .map(circle -> new Named("municipality", known.name(), circle)));
    Optional<Named> position =
        Optional.ofNullable(point)
            .map(at ->
                new Named("latitude", at.latitude() + ", " + at.longitude(), new Circle(at, 0)));
    return Stream.of(
            between(code, town, LIMIT),
            between(position, code, LIMIT_OF_COORDINATES),
            between(position, town, LIMIT_OF_COORDINATES))
        .flatMap(Optional::stream);
  }

  private record Named(String field, String text, Circle circle) {}

  private static Optional<PlaceDifference> between(
      Optional<Named> one, Optional<Named> other, double limit) {
    return one.flatMap(first ->
        other.map(second ->
            new PlaceDifference(
                first.field(),
                second.field(),
                first.text(),
                second.text(),
                first.circle().distanceTo(second.circle()),
                limit)));
  }
}
