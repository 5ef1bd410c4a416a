package nl.weektegenkindermishandeling.mail;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.text.Language;

/** Writes mails as plain text. */
public record PlainMails(Website website, Editions editions) {
  /** A mail as somebody reads it. */
  public record PlainMail(String subject, String text) {}

  public PlainMail write(Mail mail) {
    MailBody body = new MailWriter(mail.language(), website).write(mail.content());
    return new PlainMail(body.subject(), text(body, mail.language()));
  }

  String text(MailBody body, Language language) {
    Stream<String> blocks = body.blocks().stream().map(PlainMails::text);
    String footer = "-- \n" + Campaign.current().name(language) + "\n" + help(language);
    return Stream.concat(blocks, Stream.of(footer)).collect(joining("\n\n")) + "\n";
  }

  /** The help lines, one on each line. */
  String help(Language language) {
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
}
