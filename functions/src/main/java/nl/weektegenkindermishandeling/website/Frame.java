package nl.weektegenkindermishandeling.website;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is around every page.
 *
 * @param title of the window, with the campaign's name
 * @param heading of the page
 * @param description for search engines and previews
 * @param canonical its one address, or null for what nobody should find by searching
 * @param colour of the campaign, as {@code #rrggbb}
 * @param assets the folder of scripts and styles
 * @param script of the page itself, or null
 * @param quickExit where somebody goes who must leave at once, or null on pages of editors
 * @param notice what visitors must know now, or null
 */
public record Frame(
    String language,
    Map<String, String> words,
    String title,
    String heading,
    String description,
    @Nullable String canonical,
    List<Alternate> alternates,
    @Nullable Alternate other,
    String campaign,
    String colour,
    String assets,
    @Nullable String script,
    @Nullable String quickExit,
    List<HelpLink> helpLines,
    @Nullable String notice,
    Navigation links,
    List<Link> organisers,
    String contact) {
  public Frame {
    alternates = List.copyOf(alternates);
    helpLines = List.copyOf(helpLines);
    organisers = List.copyOf(organisers);
  }

  /** The page in a language. */
  public record Alternate(String language, String address) {}

  /** Where one finds help; {@code call} is the number as a telephone takes it. */
  public record HelpLink(String name, String text, @Nullable String phone, @Nullable String call) {}

  /** A link with its text. */
  public record Link(String text, String address) {}

  /** The pages that every page leads to. */
  public record Navigation(
      String home,
      String activities,
      String register,
      String conditions,
      String privacy,
      String accessibility,
      String elsewhere) {}
}
