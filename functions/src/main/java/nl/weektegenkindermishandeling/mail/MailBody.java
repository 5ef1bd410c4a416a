package nl.weektegenkindermishandeling.mail;

import java.util.List;

/**
 * What a mail says, before it is laid out as text and as HTML.
 *
 * @param attachment the name of the file that goes with it, if one does
 */
record MailBody(String subject, String attachment, List<Block> blocks) {
  MailBody {
    blocks = List.copyOf(blocks);
  }

  /** One part of a mail, below the one before. */
  sealed interface Block {}

  record Paragraph(String text) implements Block {}

  record Link(String label, String url) implements Block {}

  static Paragraph paragraph(String text) {
    return new Paragraph(text);
  }

  static Link link(String label, String url) {
    return new Link(label, url);
  }
}
