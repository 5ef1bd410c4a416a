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

  static PageSettings of(Context context) {
    boolean own = context.yes("website");
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
    String editors = context.text("editorUrl").orElse(website + "/redactie");
    check(PAGE.matcher(editors).matches(), "editorUrl must start with https:// and be a page");
    return new PageSettings(website, editors, own, own && said.isEmpty());
  }

  /** Their origins, which may call. */
  public List<String> origins() {
    return Stream.of(website, editors).map(Settings::origin).distinct().toList();
  }
}
