package nl.weektegenkindermishandeling.website;

import io.jstach.jstache.JStache;
import java.util.List;

/**
 * What others can put on their websites: a list of activities, and pictures.
 *
 * @param path of the page
 * @param regions of which a list can be
 * @param region that is chosen; empty if none
 * @param asked words that are looked for; empty if none
 * @param script where the script is
 * @param address of the same list on the website
 * @param policy what the policy of a strict page must allow, a line for each
 */
@JStache(path = "elsewhere.html")
public record ElsewherePage(
    Frame frame,
    String path,
    List<Counted> regions,
    String region,
    String asked,
    String script,
    String address,
    List<String> policy,
    List<Picture> pictures)
    implements Page {
  public ElsewherePage {
    regions = List.copyOf(regions);
    policy = List.copyOf(policy);
    pictures = List.copyOf(pictures);
  }

  /**
   * A picture to copy. Without a width it is as wide as its place, as letters in SVG can be.
   *
   * @param text what it says, for those who do not see it
   * @param leads where it leads
   * @param size its width as an attribute; empty for as wide as its place
   */
  public record Picture(String heading, String address, String text, String leads, String size) {
    /** What one puts on a page. */
    public String html() {
      return "<a href=\"%s\"><img src=\"%s\" alt=\"%s\"%s></a>"
          .formatted(leads, address, HtmlText.escape(text), size);
    }
  }

  /** What one puts on a page. */
  public String snippet() {
    return "<a href=\"%s\">%s</a>%n<script async src=\"%s\"%s%s></script>"
        .formatted(
            HtmlText.escape(address),
            HtmlText.escape(frame.campaign()),
            script,
            attribute("region", region),
            attribute("q", asked));
  }

  private static String attribute(String name, String value) {
    return value.isEmpty() ? "" : " data-" + name + "=\"" + HtmlText.escape(value) + "\"";
  }

  @Override
  public String html() {
    return new ElsewherePageRenderer(Object::toString, HtmlText::escape).execute(this);
  }
}
