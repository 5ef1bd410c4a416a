package nl.weektegenkindermishandeling.mail;

import java.util.List;

/**
 * A mail that is ready to be sent.
 *
 * @param sender the name of who sends it
 * @param replyTo the address that answers go to
 */
public record RenderedMail(
    String recipient,
    String sender,
    String replyTo,
    String subject,
    String text,
    String html,
    List<Attachment> attachments) {
  public RenderedMail {
    attachments = List.copyOf(attachments);
  }

  /** A file of text in UTF-8. */
  public record Attachment(String fileName, String mediaType, String text) {}

  @Override
  public String toString() {
    return "RenderedMail[private]";
  }
}
