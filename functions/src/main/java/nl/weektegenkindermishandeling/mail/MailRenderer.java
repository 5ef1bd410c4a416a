package nl.weektegenkindermishandeling.mail;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.feed.ICalendar;

/** Lays a mail out, as text and as HTML that say the same. */
public record MailRenderer(Website website) {
  private static final String CAMPAIGN = "Week tegen Kindermishandeling";

  public RenderedMail render(Mail mail) {
    Wording wording = Wording.in(mail.language());
    MailBody body = new MailBodyWriter(wording, website).write(mail.content());
    return new RenderedMail(
        mail.recipient(), body.subject(), text(body, wording), html(body, wording), calendar(mail));
  }

  /** The activity as people have it in their calendar, where that is new or changed. */
  private List<RenderedMail.Attachment> calendar(Mail mail) {
    if (!(mail.content() instanceof MailContent.Update update)
        || update.published() == null
        || !update.kind().isForCalendars()) {
      return List.of();
    }
    String calendar =
        new ICalendar(website.links(), mail.language()).write(List.of(update.published()));
    return List.of(new RenderedMail.Attachment("activiteit.ics", ICalendar.MEDIA_TYPE, calendar));
  }

  private static String text(MailBody body, Wording wording) {
    Stream<String> blocks = body.blocks().stream().map(MailRenderer::text);
    return Stream.concat(blocks, Stream.of("-- \n" + CAMPAIGN + "\n" + wording.footer()))
            .collect(joining("\n\n"))
        + "\n";
  }

  private static String text(MailBody.Block block) {
    return switch (block) {
      case MailBody.Paragraph paragraph -> paragraph.text();
      case MailBody.Link link -> link.label() + ":\n" + link.url();
    };
  }

  private static String html(MailBody body, Wording wording) {
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head><meta charset="utf-8"><title>%s</title></head>
    <body style="margin:0 auto;padding:24px;max-width:36em;font:16px/1.5 sans-serif;color:#222">
    %s
    <hr style="border:0;border-top:1px solid #ccc;margin:32px 0 16px">
    <p style="font-size:14px"><strong>%s</strong><br>%s</p>
    </body>
    </html>
    """
        .formatted(
            wording.language().code(),
            escape(body.subject()),
            body.blocks().stream().map(MailRenderer::html).collect(joining("\n")),
            CAMPAIGN,
            escape(wording.footer()));
  }

  private static String html(MailBody.Block block) {
    return switch (block) {
      case MailBody.Paragraph paragraph ->
          "<p>" + escape(paragraph.text()).replace("\n", "<br>") + "</p>";
      case MailBody.Link link ->
          """
          <p><a href="%s" style="display:inline-block;padding:12px 20px;background:#1a4f8b;color:#fff">%s</a></p>\
          """
              .formatted(escape(link.url()), escape(link.label()));
    };
  }

  /** Makes text safe between tags and in quoted attributes. */
  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
