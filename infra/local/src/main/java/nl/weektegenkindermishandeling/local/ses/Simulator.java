package nl.weektegenkindermishandeling.local.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/**
 * Addresses that bounce and complain, as those of SES's mailbox simulator do: {@code
 * bounce@simulator.amazonses.com}, and with any label, {@code bounce+one@…}.
 */
public final class Simulator {
  public static final String TOPIC_ARN = "arn:aws:sns:eu-west-1:000000000000:mail-feedback";
  private static final Pattern ADDRESS =
      Pattern.compile("(bounce|complaint)(\\+[a-z0-9]+)?@simulator\\.amazonses\\.com");

  private Simulator() {}

  /** What SNS tells a function of a mail to such an address. */
  static Optional<byte[]> event(String recipient, String mailId) {
    return Optional.of(ADDRESS.matcher(recipient))
        .filter(address -> address.matches())
        .map(address -> event(message(address.group(1), recipient, mailId)));
  }

  private static Document message(String what, String recipient, String mailId) {
    List<Document> recipients = List.of(Document.build().put("emailAddress", recipient).done());
    Document.Builder message =
        what.equals("bounce")
            ? Document.build()
                .put("eventType", "Bounce")
                .put(
                    "bounce",
                    Document.build()
                        .put("bounceType", "Permanent")
                        .put("bounceSubType", "General")
                        .putDocuments("bouncedRecipients", recipients)
                        .done())
            : Document.build()
                .put("eventType", "Complaint")
                .put(
                    "complaint",
                    Document.build().putDocuments("complainedRecipients", recipients).done());
    return message.put("mail", Document.build().put("messageId", mailId).done()).done();
  }

  private static byte[] event(Document message) {
    Map<String, Object> sns =
        Map.of(
            "Type",
            "Notification",
            "MessageId",
            UUID.randomUUID().toString(),
            "TopicArn",
            TOPIC_ARN,
            "Message",
            new String(Json.write(message), UTF_8));
    return Json.write(
        Document.build()
            .putDocuments(
                "Records",
                List.of(
                    Document.build()
                        .put("EventSource", "aws:sns")
                        .put("EventVersion", "1.0")
                        .put("Sns", new Document(sns))
                        .done()))
            .done());
  }
}
