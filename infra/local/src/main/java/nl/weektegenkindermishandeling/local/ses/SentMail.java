package nl.weektegenkindermishandeling.local.ses;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nl.weektegenkindermishandeling.document.Document;

/** A mail that was accepted, taken apart for people and tests. */
public record SentMail(
    String id,
    List<String> to,
    String from,
    String subject,
    String text,
    String html,
    List<Attachment> attachments,
    Instant sentAt) {

  private static final Session SESSION = Session.getInstance(new Properties());

  /** A file in a mail. */
  public record Attachment(String name, String contentType, String base64) {}

  /** A message of RFC 5322 that has HTML alone. */
  static byte[] write(String to, String subject, String html) {
    try {
      MimeMessage mime = new MimeMessage(SESSION);
      mime.setFrom(new InternetAddress("no-reply@localhost.example"));
      mime.setRecipient(RecipientType.TO, new InternetAddress(to));
      mime.setSubject(subject, "UTF-8");
      mime.setText(html, "UTF-8", "html");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      mime.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException e) {
      throw new IllegalArgumentException("not a mail", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a message of RFC 5322. */
  public static SentMail read(String id, byte[] message, Instant sentAt) {
    try {
      MimeMessage mime = new MimeMessage(SESSION, new ByteArrayInputStream(message));
      Parts parts = new Parts();
      parts.collect(mime);
      return new SentMail(
          id,
          addresses(mime.getRecipients(RecipientType.TO)),
          addresses(mime.getFrom()).getFirst(),
          Objects.requireNonNullElse(mime.getSubject(), ""),
          parts.text.toString(),
          parts.html.toString(),
          List.copyOf(parts.attachments),
          sentAt);
    } catch (MessagingException e) {
      throw new IllegalArgumentException("not a mail", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Document document() {
    return Document.build()
        .put("id", id)
        .put("to", to)
        .put("from", from)
        .put("subject", subject)
        .put("text", text)
        .put("html", html)
        .putDocuments("attachments", attachments.stream().map(SentMail::document).toList())
        .put("sentAt", sentAt.toString())
        .done();
  }

  private static Document document(Attachment attachment) {
    return Document.build()
        .put("name", attachment.name())
        .put("contentType", attachment.contentType())
        .put("content", attachment.base64())
        .done();
  }

  private static List<String> addresses(Address[] addresses) {
    return Arrays.stream(addresses)
        .map(address -> (InternetAddress) address)
        .map(InternetAddress::getAddress)
        .toList();
  }

  private static final class Parts {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();

    void collect(Part part) throws MessagingException, IOException {
      if (part.getContent() instanceof Multipart multipart) {
        for (int i = 0; i < multipart.getCount(); i++) {
          BodyPart child = multipart.getBodyPart(i);
          collect(child);
        }
      } else if (part.getFileName() != null) {
        byte[] content = part.getInputStream().readAllBytes();
        attachments.add(
            new Attachment(
                part.getFileName(),
                part.getContentType(),
                Base64.getEncoder().encodeToString(content)));
      } else {
        (part.isMimeType("text/html") ? html : text).append(part.getContent());
      }
    }
  }
}
