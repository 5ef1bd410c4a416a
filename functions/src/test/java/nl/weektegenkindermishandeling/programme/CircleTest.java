package nl.weektegenkindermishandeling.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircleTest {
  private static final Point UTRECHT = new Point(52.09, 5.12);

  @ParameterizedTest
  @CsvSource({"1", "10", "37.5", "100"})
  void theBoxAroundACircleHoldsAllOfItAndLittleMore(double radius) {
    Circle circle = new Circle(UTRECHT, radius);
    for (int bearing = 0; bearing < 360; bearing++) {
      Point edge = from(UTRECHT, radius, Math.toRadians(bearing));
      assertThat(edge.latitude())
          .isBetween(circle.southWest().latitude(), circle.northEast().latitude());
      assertThat(edge.longitude())
          .isBetween(circle.southWest().longitude(), circle.northEast().longitude());
    }
    assertThat(circle.southWest().distanceTo(UTRECHT)).isLessThan(radius * 1.45);
    assertThat(circle.northEast().distanceTo(UTRECHT)).isLessThan(radius * 1.45);
  }

  /** Where a great circle leads (the direct formula on a sphere). */
  private static Point from(Point start, double kilometres, double bearing) {
    double angle = kilometres / 6371.01;
    double latitude = Math.toRadians(start.latitude());
    double north =
        Math.asin(
            Math.sin(latitude) * Math.cos(angle)
                + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing));
    double east =
        Math.atan2(
            Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude),
            Math.cos(angle) - Math.sin(latitude) * Math.sin(north));
    return new Point(Math.toDegrees(north), start.longitude() + Math.toDegrees(east));
  }
}
