package nl.weektegenkindermishandeling.website;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where each page is: the one table by which the function answers, the edge keeps, and the local
 * system knows what is a page. The language is the path's. A path ends in at most one parameter.
 */
public enum PagePath {
  HOME("/", "/en"),
  ACTIVITIES("/activiteiten", "/en/activities"),
  ACTIVITY("/activiteiten/{activityId}", "/en/activities/{activityId}"),
  REGISTER("/aanmelden", "/en/register"),
  CONDITIONS("/voorwaarden/{version}", "/en/conditions/{version}"),
  PRIVACY("/privacy", "/en/privacy"),
  ACCESSIBILITY("/toegankelijkheid", "/en/accessibility"),
  /** Where the mail to confirm leads. */
  CONFIRM("/confirm", "/en/confirm"),
  /** Where mails to organisers lead. */
  MANAGE("/manage", "/en/manage"),
  DESK("/redactie", "/en/desk"),
  /** What others can put on their websites. */
  ELSEWHERE("/op-je-site", "/en/on-your-site"),
  /** The script that shows activities on others' websites. */
  EMBED("/embed.js", null),
  BANNER("/banner.svg", "/en/banner.svg"),
  SAVE_THE_DATE("/save-the-date.svg", "/en/save-the-date.svg"),
  SITEMAP("/sitemap.xml", null),
  ROBOTS("/robots.txt", null),
  /** The campaign's colours. */
  STYLE("/campaign.css", null),
  /** Where activities are on other websites of this API, and in mails of before this one. */
  FORMER_ACTIVITY("/activities/{activityId}", null);

  /** Where files are that scripts and styles are made of. */
  public static final String ASSETS = "/assets/*";

  private final String path;
  private final @Nullable String englishPath;

  PagePath(String path, @Nullable String englishPath) {
    this.path = path;
    this.englishPath = englishPath;
  }

  /**
   * A page that somebody asks for.
   *
   * @param parameter the last part of the path, where the page has one; empty otherwise
   */
  public record Match(PagePath page, Language language, String parameter) {}

  /** The page at a path, as it is written. */
  public static Optional<Match> find(String asked) {
    return Arrays.stream(values()).flatMap(page -> page.match(asked).stream()).findFirst();
  }

  private Optional<Match> match(String asked) {
    return languages()
        .flatMap(language ->
            parameter(in(language), asked).stream()
                .map(parameter -> new Match(this, language, parameter)))
        .findFirst();
  }

  private static Optional<String> parameter(String template, String asked) {
    int start = template.indexOf('{');
    if (start < 0) {
      return template.equals(asked) ? Optional.of("") : Optional.empty();
    }
    return Optional.of(asked)
        .filter(each -> each.startsWith(template.substring(0, start)))
        .map(each -> each.substring(start))
        .filter(parameter -> !parameter.isEmpty() && parameter.indexOf('/') < 0);
  }

  /** In which it can be read: the campaign's first, and English where the campaign speaks it. */
  private Stream<Language> languages() {
    return Campaign.current().languages().stream()
        .filter(language ->
            language.equals(Campaign.current().language())
                || (englishPath != null && language.equals(Language.EN)));
  }

  /** The same page in the other language. */
  public Optional<Language> other(Language language) {
    return languages().filter(each -> !each.equals(language)).findFirst();
  }

  /** Its path in a language; the only one, where it has one. */
  public String in(Language language) {
    return englishPath != null && !language.equals(Campaign.current().language())
        ? englishPath
        : path;
  }

  /** The path with its parameter. */
  public String in(Language language, String parameter) {
    return in(language).replaceFirst("\\{.*", Matcher.quoteReplacement(parameter));
  }

  /** Its paths, where a star stands for a parameter. */
  public List<String> patterns() {
    return languages().map(this::in).map(each -> each.replaceFirst("\\{.*", "*")).toList();
  }
}
