package nl.weektegenkindermishandeling.website;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture with the campaign's name, dates and colours, as SVG: letters in any size, and nothing
 * that is fetched.
 *
 * @param above what stands small above
 * @param title what stands large; in as many lines as it takes
 * @param below what stands below
 */
public record CampaignPicture(
    int width, int height, String colour, String above, String title, String below) {
  private static final int LARGE = 40;
  private static final int SMALL = 24;
  private static final int MARGIN = 40;

  /** About how wide a letter is, as a part of its height. */
  private static final double LETTER = 0.58;

  public String svg() {
    List<String> lines = lines(title, (int) ((width - 2 * MARGIN) / (LARGE * LETTER)));
    int top = (height - LARGE * 5 / 4 * lines.size()) / 2 + LARGE;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"system-ui, sans-serif\" fill=\"#fff\"><title>%s</title><rect width=\"%d\" height=\"%d\" fill=\"%s\"/>"
            .formatted(width, height, HtmlText.escape(text()), width, height, colour));
    line(svg, SMALL, MARGIN + SMALL, above, false);
    for (int i = 0; i < lines.size(); i++) {
      line(svg, LARGE, top + i * LARGE * 5 / 4, lines.get(i), true);
    }
    line(svg, SMALL, height - MARGIN, below, false);
    return svg.append("</svg>\n").toString();
  }

  /** What it says. */
  public String text() {
    return above + ". " + title + ". " + below;
  }

  private static void line(StringBuilder svg, int size, int at, String text, boolean bold) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>%s</text>"
            .formatted(
                MARGIN, at, size, bold ? " font-weight=\"700\"" : "", HtmlText.escape(text)));
  }

  private static List<String> lines(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
