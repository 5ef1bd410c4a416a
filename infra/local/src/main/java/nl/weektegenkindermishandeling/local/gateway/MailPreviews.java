package nl.weektegenkindermishandeling.local.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MailContent;
import nl.weektegenkindermishandeling.mail.MailRenderer;
import nl.weektegenkindermishandeling.mail.MailSamples;
import nl.weektegenkindermishandeling.mail.RenderedMail;
import nl.weektegenkindermishandeling.mail.Timing;
import nl.weektegenkindermishandeling.mail.Website;
import nl.weektegenkindermishandeling.programme.ExampleActivity;
import nl.weektegenkindermishandeling.text.Language;

/** Every mail in every language, about the example, as it would be sent. */
record MailPreviews(Editions editions) {
  private static final String RECIPIENT = "sam@example.org";

  List<Map<String, Object>> documents() {
    List<Map<String, Object>> previews = new ArrayList<>();
    for (MailContent content : new MailSamples(ExampleActivity.of(editions.current())).all()) {
      for (Language language : Campaign.current().languages()) {
        previews.add(preview(content, language));
      }
    }
    return previews;
  }

  private Map<String, Object> preview(MailContent content, Language language) {
    Mail mail =
        new Mail(ExampleActivity.ID, RECIPIENT, language, content, Timing.at(Instant.EPOCH));
    RenderedMail rendered =
        new MailRenderer(
                new Website("https://www.example.org", "https://www.example.org/redactie"),
                editions)
            .render(mail);
    return Document.build()
        .put("language", language.code())
        .put("from", rendered.sender())
        .put("replyTo", rendered.replyTo())
        .put("subject", rendered.subject())
        .put("text", rendered.text())
        .put("html", rendered.html())
        .put(
            "files",
            rendered.attachments().stream().map(RenderedMail.Attachment::fileName).toList())
        .done()
        .values();
  }
}
