package nl.weektegenkindermishandeling.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import nl.weektegenkindermishandeling.mail.RenderedMail;

/** A mail in the format of RFC 5322: the same words as text and as HTML. */
final class MimeMail {
  private static final Session SESSION = Session.getInstance(new Properties());

  private MimeMail() {}

  static byte[] write(RenderedMail mail, String senderAddress) {
    try {
      MimeMessage message = new MimeMessage(SESSION);
      message.setFrom(new InternetAddress(senderAddress, mail.sender(), UTF_8.name()));
      message.setReplyTo(new Address[] {new InternetAddress(mail.replyTo())});
      message.setRecipient(RecipientType.TO, new InternetAddress(mail.recipient(), true));
      message.setSubject(mail.subject(), UTF_8.name());
      // RFC 3834: keeps automatic answers from answering.
      message.setHeader("Auto-Submitted", "auto-generated");
      MimeMultipart both =
          new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
      message.setContent(mail.attachments().isEmpty() ? both : withFiles(both, mail));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException e) {
      throw new IllegalArgumentException("the mail cannot be written", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8.name(), subtype);
    return part;
  }

  private static MimeMultipart withFiles(MimeMultipart both, RenderedMail mail)
      throws MessagingException {
    MimeBodyPart body = new MimeBodyPart();
    body.setContent(both);
    MimeMultipart all = new MimeMultipart("mixed", body);
    for (RenderedMail.Attachment attachment : mail.attachments()) {
      MimeBodyPart file = new MimeBodyPart();
      file.setDataHandler(
          new DataHandler(
              new ByteArrayDataSource(attachment.text().getBytes(UTF_8), attachment.mediaType())));
      file.setFileName(attachment.fileName());
      all.addBodyPart(file);
    }
    return all;
  }
}
