package nl.weektegenkindermishandeling.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;

/** How texts stand in pages. */
class PageTextTest {
  @Test
  void noTextEndsTheElementOrAttributeAroundIt() {
    assertThat(HtmlText.escape("<b> & \"x\" 'y'"))
        .isEqualTo("&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;");
    String plain = "geen teken te veel";
    assertThat(HtmlText.escape(plain)).isSameAs(plain);
  }

  /** The templates' own writer is told to use it; if it were not, a title could hold a script. */
  @Test
  void templatesEscapeWhatTheyWrite() {
    Frame frame =
        new Frame(
            "nl",
            PageWords.in(Language.NL).texts(),
            "<t>",
            "<script>",
            "d",
            null,
            List.of(),
            null,
            "c",
            "#000000",
            "/assets/x",
            null,
            "https://example.org/?a=1&b=\"",
            List.of(),
            null,
            new Frame.Navigation("/", "/a", "/r", "/c", "/p", "/t", "/e"),
            List.of(),
            "x@example.org");
    assertThat(new MessagePage(frame, "<img src=x onerror=alert(1)>").html())
        .contains("&lt;img src=x onerror=alert(1)&gt;", "&lt;script&gt;", "a=1&amp;b=&quot;")
        .doesNotContain("<img", "<script>");
  }

  @Test
  void aTextHasHeadingsListsAndParagraphs() {
    Prose prose = Prose.of("Een.\nTwee.\n\n## Kop\n\n- a\n- b\n\n\nSlot – klaar.\n");
    assertThat(prose.blocks())
        .containsExactly(
            new Prose.Block(List.of(), List.of(), List.of("Een.", "Twee.")),
            new Prose.Block(List.of("Kop"), List.of(), List.of()),
            new Prose.Block(List.of(), List.of("a", "b"), List.of()),
            new Prose.Block(List.of(), List.of(), List.of("Slot – klaar.")));
    assertThat(Prose.plain("## geen kop\n- geen lijst").blocks())
        .containsExactly(
            new Prose.Block(List.of(), List.of(), List.of("## geen kop", "- geen lijst")));
  }

  @Test
  void coloursAreDerivedFromTheCampaigns() {
    assertThat(CampaignStyle.of("#102030"))
        .contains("--campaign:#102030", "--campaign-dark:#09131c", "--campaign-light:#e8e9eb");
  }

  /** White on the colour, and the dark one on the light one: 4.5 to 1 at least (WCAG, 1.4.3). */
  @Test
  void theCampaignsColourCanBeReadOn() {
    String style = CampaignStyle.of(Campaign.current().colour());
    assertThat(contrast("#ffffff", Campaign.current().colour())).isGreaterThan(4.5);
    assertThat(contrast(variable(style, "--campaign-dark"), variable(style, "--campaign-light")))
        .isGreaterThan(4.5);
  }

  private static String variable(String style, String name) {
    int start = style.indexOf(name + ":") + name.length() + 1;
    return style.substring(start, start + 7);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /** Relative luminance, as WCAG defines it. */
  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
