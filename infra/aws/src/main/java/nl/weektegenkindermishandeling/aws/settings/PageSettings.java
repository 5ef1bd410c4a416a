package nl.weektegenkindermishandeling.aws.settings;

import static nl.weektegenkindermishandeling.aws.settings.Context.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.config.Settings;

/**
 * The campaign's pages.
 *
 * @param website where links in mails go, without a slash at the end
 * @param editors the page of editors, to which the login returns
 * @param own whether they are those of this system, which the edge has then
 * @param guessed whether nobody said where they are
 */
public record PageSettings(String website, String editors, boolean own, boolean guessed) {
  private static final Pattern PAGE =
      Pattern.compile("https://[a-z0-9.-]+(/[A-Za-z0-9/_-]*[A-Za-z0-9_-])?");

  private static final String DESK = "/redactie";

  static PageSettings of(Context context, Environment environment) {
    boolean own = context.yes("website");
    return environment == Environment.TEST
        ? ofTest(context, own, environment)
        : ofProduction(context, own);
  }

  /** The addresses of production, which the same file holds, lead to another system. */
  private static PageSettings ofTest(Context context, boolean own, Environment environment) {
    Optional<String> said = context.text("testUrl");
    String website =
        said.orElseGet(
            () -> "https://www." + environment.senderDomain(MailSettings.given(context)));
    check(
        PAGE.matcher(website).matches(),
        "testUrl must start with https:// and not end with a slash");
    return new PageSettings(website, website + DESK, own, said.isEmpty());
  }

  private static PageSettings ofProduction(Context context, boolean own) {
    Optional<String> said =
        context
            .text("websiteUrl")
            .or(() ->
                context
                    .text("domain")
                    .filter(domain -> own && EdgeSettings.DOMAIN.matcher(domain).matches())
                    .map(domain -> "https://" + domain));
    String website = said.orElseGet(() -> "https://www." + MailSettings.given(context));
    check(
        PAGE.matcher(website).matches(),
        "websiteUrl must start with https:// and not end with a slash");
    String editors = context.text("editorUrl").orElse(website + DESK);
    check(PAGE.matcher(editors).matches(), "editorUrl must start with https:// and be a page");
    return new PageSettings(website, editors, own, own && said.isEmpty());
  }

  /** Their origins, which may call. */
  public List<String> origins() {
    return Stream.of(website, editors).map(Settings::origin).distinct().toList();
  }
}
