package nl.weektegenkindermishandeling.http.website;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.HelpLine;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.protocol.Packaged;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.website.Frame;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is around a page.
 *
 * @param parameter of its path; empty where it has none
 * @param query by which it is asked, as far as it belongs to its address; empty if none
 */
record FrameMaker(
    Site site, Edition edition, Language language, PagePath page, String parameter, String query) {
  private static final String ASSETS = new String(Packaged.file("/website/assets.txt"), UTF_8);

  /** Not to be found by searching: what one gets a link to, and what there is not. */
  static final Set<PagePath> UNLISTED = Set.of(PagePath.CONFIRM, PagePath.MANAGE, PagePath.DESK);

  static FrameMaker of(Site site, Edition edition, Language language, PagePath page) {
    return new FrameMaker(site, edition, language, page, "", "");
  }

  FrameMaker at(String newParameter) {
    return new FrameMaker(site, edition, language, page, newParameter, query);
  }

  FrameMaker asking(String newQuery) {
    return new FrameMaker(site, edition, language, page, parameter, newQuery);
  }

  PageWords words() {
    return PageWords.in(language);
  }

  /** Of a page that has an address of its own. */
  Frame frame(String heading, String description, @Nullable String script) {
    return frame(heading, heading, description, script);
  }

  /** The same, where the window's title says more than the heading. */
  Frame frame(String title, String heading, String description, @Nullable String script) {
    boolean listed = !UNLISTED.contains(page);
    Optional<Language> other = page.other(language);
    return frame(
        title,
        heading,
        description,
        listed ? site.address(address(language)) : null,
        listed && other.isPresent()
            ? Stream.of(language, other.get())
                .map(each -> new Frame.Alternate(each.code(), site.address(address(each))))
                .toList()
            : List.of(),
        other.map(each -> new Frame.Alternate(each.code(), address(each))).orElse(null),
        script);
  }

  /** Of what is said instead of a page. */
  Frame message(String title, String heading, String description, @Nullable String script) {
    return frame(title, heading, description, null, List.of(), null, script);
  }

  private String address(Language in) {
    return page.in(in, parameter) + (query.isEmpty() ? "" : "?" + query);
  }

  private Frame frame(
      String title,
      String heading,
      String description,
      @Nullable String canonical,
      List<Frame.Alternate> alternates,
      Frame.@Nullable Alternate other,
      @Nullable String script) {
    Campaign campaign = Campaign.current();
    String name = campaign.name(language);
    Translated notice = edition.settings().notice();
    return new Frame(
        language.code(),
        words().texts(),
        title.equals(name) ? name : title + " – " + name,
        heading,
        description,
        canonical,
        alternates,
        other,
        name,
        campaign.colour(),
        ASSETS,
        script,
        page == PagePath.DESK ? null : campaign.quickExit(),
        edition.settings().helpLines().stream().map(this::help).toList(),
        notice == null ? null : notice.in(language),
        links(),
        campaign.organisers().stream()
            .map(organiser -> new Frame.Link(organiser.name(), organiser.url()))
            .toList(),
        campaign.contact());
  }

  private Frame.HelpLink help(HelpLine line) {
    return new Frame.HelpLink(
        line.name().in(language),
        line.text().in(language),
        line.phone(),
        line.phone() == null ? null : line.phone().replaceAll("[^0-9+]", ""));
  }

  private Frame.Navigation links() {
    return new Frame.Navigation(
        PagePath.HOME.in(language),
        PagePath.ACTIVITIES.in(language),
        PagePath.REGISTER.in(language),
        PagePath.CONDITIONS.in(language, edition.conditionsVersion()),
        PagePath.PRIVACY.in(language),
        PagePath.ACCESSIBILITY.in(language),
        PagePath.ELSEWHERE.in(language));
  }
}
