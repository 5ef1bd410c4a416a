package nl.weektegenkindermishandeling.website;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The provinces as one sees them on a map, each a link. Beside it stands the same as text.
 *
 * @param viewBox of the SVG
 */
public record ProvinceMap(String viewBox, List<Shape> shapes) {
  private static final int FEW = 5;
  private static final int MANY = 20;

  public ProvinceMap {
    shapes = List.copyOf(shapes);
  }

  /**
   * A province.
   *
   * @param outline a path of SVG
   * @param shade how dark it is: the more activities, the darker
   */
  public record Shape(String outline, String address, String label, String shade) {}

  /** The map of the campaign, if it has one. */
  public static Optional<ProvinceMap> of(List<Counted> provinces) {
    return ProvinceOutlines.ofCampaign()
        .map(outlines ->
            new ProvinceMap(
                outlines.viewBox(),
                provinces.stream().flatMap(each -> shape(each, outlines).stream()).toList()));
  }

  private static Optional<Shape> shape(Counted province, ProvinceOutlines outlines) {
    return Optional.ofNullable(outlines.paths().get(province.code()))
        .map(path -> {
          int count = Objects.requireNonNullElse(province.count(), 0);
          String shade = province.chosen() ? "chosen" : shade(count);
          return new Shape(path, province.address(), province.label() + ": " + count, shade);
        });
  }

  private static String shade(int count) {
    if (count == 0) {
      return "none";
    }
    return count < FEW ? "few" : count < MANY ? "some" : "many";
  }
}
