package nl.weektegenkindermishandeling.website;

import java.util.Locale;
import java.util.function.IntUnaryOperator;

/** The campaign's colours, as styles call them. */
public final class CampaignStyle {
  private CampaignStyle() {}

  /**
   * Variables of CSS.
   *
   * @param colour as {@code #rrggbb}; white is read on it
   */
  public static String of(String colour) {
    return ":root{--campaign:%s;--campaign-dark:%s;--campaign-light:%s;--visited:#4c2c92}\n"
        .formatted(
            colour,
            mixed(colour, each -> each * 6 / 10),
            mixed(colour, each -> 255 - (255 - each) / 10));
  }

  private static String mixed(String colour, IntUnaryOperator change) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        change.applyAsInt(rgb >> 16 & 0xFF),
        change.applyAsInt(rgb >> 8 & 0xFF),
        change.applyAsInt(rgb & 0xFF));
  }
}
