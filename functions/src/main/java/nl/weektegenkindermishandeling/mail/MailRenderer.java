package nl.weektegenkindermishandeling.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
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
    PlainMails plain = new PlainMails(website, editions);
    return new RenderedMail(
        mail.recipient(),
        Campaign.current().name(language),
        Campaign.current().contact(),
        body.subject(),
        plain.text(body, language),
        html(body, language, plain.help(language)),
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

  private static String html(MailBody body, Language language, String help) {
    Campaign campaign = Campaign.current();
    return LAYOUT.execute(
        Map.of(
            "language", language.code(),
            "subject", body.subject(),
            "blocks", body.blocks().stream().map(MailRenderer::values).toList(),
            "colour", campaign.colour(),
            "campaign", campaign.name(language),
            "help", help));
  }

  private static Map<String, Object> values(MailBody.Block block) {
    return switch (block) {
      case MailBody.Paragraph paragraph ->
          Map.of("link", false, "lines", List.of(paragraph.text().split("\n")));
      case MailBody.Link link -> Map.of("link", true, "label", link.label(), "url", link.url());
    };
  }
}
