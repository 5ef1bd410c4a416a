package nl.weektegenkindermishandeling.mail;

import static java.util.stream.Collectors.joining;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.feed.ICalendar;
import nl.weektegenkindermishandeling.text.Language;

/** Lays a mail out, as text and as HTML that say the same. */
public record MailRenderer(Website website, Editions editions) {
  /** The one layout of all mails. It escapes what it is given. */
  private static final Template LAYOUT =
      Mustache.compiler().escapeHTML(true).compile(Campaign.file("mails/layout.html"));

  public RenderedMail render(Mail mail) {
    Language language = mail.language();
    MailBody body = new MailWriter(language, website).write(mail.content());
    return new RenderedMail(
        mail.recipient(),
        Campaign.current().name(language),
        Campaign.current().contact(),
        body.subject(),
        text(body, language),
        html(body, language),
        calendar(mail, body.attachment()));
  }

  /** The activity as people have it in their calendar, where that is new or changed. */
  private List<RenderedMail.Attachment> calendar(Mail mail, String name) {
    if (!(mail.content() instanceof MailContent.Update update)
        || update.published() == null
        || name.isEmpty()) {
      return List.of();
    }
    String calendar =
        new ICalendar(website.links(), mail.language()).write(List.of(update.published()));
    return List.of(new RenderedMail.Attachment(name, ICalendar.MEDIA_TYPE, calendar));
  }

  private String text(MailBody body, Language language) {
    Stream<String> blocks = body.blocks().stream().map(MailRenderer::text);
    String footer = "-- \n" + Campaign.current().name(language) + "\n" + help(language);
    return Stream.concat(blocks, Stream.of(footer)).collect(joining("\n\n")) + "\n";
  }

  private String help(Language language) {
    return editions.current().settings().helpLines().stream()
        .map(line -> line.spoken(language))
        .collect(joining("\n"));
  }

  private static String text(MailBody.Block block) {
    return switch (block) {
      case MailBody.Paragraph paragraph -> paragraph.text();
      case MailBody.Link link -> link.label() + ":\n" + link.url();
    };
  }

  private String html(MailBody body, Language language) {
    Campaign campaign = Campaign.current();
    return LAYOUT.execute(
        Map.of(
            "language", language.code(),
            "subject", body.subject(),
            "blocks", body.blocks().stream().map(MailRenderer::values).toList(),
            "colour", campaign.colour(),
            "campaign", campaign.name(language),
            "help", help(language)));
  }

  private static Map<String, Object> values(MailBody.Block block) {
    return switch (block) {
      case MailBody.Paragraph paragraph ->
          Map.of("link", false, "lines", List.of(paragraph.text().split("\n")));
      case MailBody.Link link -> Map.of("link", true, "label", link.label(), "url", link.url());
    };
  }
}
