package nl.weektegenkindermishandeling.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.delivery.DeliveryProblem;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/**
 * An event of SNS with what SES publishes: bounces and complaints (SES Developer Guide, "Contents
 * of event data that Amazon SES publishes to Amazon SNS"). Anything else in it is passed over.
 */
final class FeedbackEvent {
  private FeedbackEvent() {}

  /** What SES tells of some addresses. */
  record Feedback(DeliveryProblem.Kind kind, List<String> recipients) {}

  static List<Feedback> read(byte[] event, String topicArn) {
    return messages(event, topicArn).flatMap(FeedbackEvent::read).toList();
  }

  /** Whether an alarm of CloudWatch says that too many mails bounce or annoy. */
  static boolean isAlarm(byte[] event, String topicArn) {
    return messages(event, topicArn)
        .anyMatch(message ->
            message.has("AlarmName") && "ALARM".equals(message.textOrNull("NewStateValue")));
  }

  private static Stream<Document> messages(byte[] event, String topicArn) {
    return notifications(Json.readTrusted(event))
        .filter(sns -> topicArn.equals(sns.textOrNull("TopicArn")))
        .flatMap(sns -> message(sns).stream());
  }

  /** Also those of dead letters, as Lambda and SNS write them, so that these can be sent again. */
  private static Stream<Document> notifications(Document event) {
    if (event.has("requestPayload")) {
      return notifications(event.document("requestPayload"));
    }
    return event.has("Message")
        ? Stream.of(event)
        : event.documents("Records").stream()
            .map(record -> record.documentOrNull("Sns"))
            .filter(Objects::nonNull);
  }

  private static Optional<Document> message(Document sns) {
    return Optional.ofNullable(sns.textOrNull("Message"))
        .flatMap(text -> Json.read(text.getBytes(UTF_8)))
        .flatMap(Json.Value::object);
  }

  private static Stream<Feedback> read(Document message) {
    String type =
        Optional.ofNullable(message.textOrNull("eventType"))
            .orElse(String.valueOf(message.textOrNull("notificationType")));
    return switch (type) {
      case "Bounce" ->
          Stream.ofNullable(message.documentOrNull("bounce"))
              .map(bounce ->
                  new Feedback(kind(bounce), addresses(message, bounce, "bouncedRecipients")));
      case "Complaint" ->
          Stream.ofNullable(message.documentOrNull("complaint"))
              .map(complaint ->
                  new Feedback(
                      DeliveryProblem.Kind.COMPLAINED,
                      addresses(message, complaint, "complainedRecipients")));
      default -> Stream.empty();
    };
  }

  /** SES itself tries again after a passing bounce, and tells of it when it gives up. */
  private static DeliveryProblem.Kind kind(Document bounce) {
    return "Permanent".equals(bounce.textOrNull("bounceType"))
        ? DeliveryProblem.Kind.BOUNCED
        : DeliveryProblem.Kind.NOT_DELIVERED;
  }

  /**
   * The address that the mail was sent to, for each mail has one: where it bounced in the end can
   * be another, if mails are forwarded.
   */
  private static List<String> addresses(Document message, Document of, String name) {
    Document mail = message.documentOrNull("mail");
    if (mail != null && mail.has("destination")) {
      return mail.texts("destination");
    }
    return of.has(name)
        ? of.documents(name).stream()
            .map(recipient -> recipient.textOrNull("emailAddress"))
            .filter(Objects::nonNull)
            .toList()
        : List.of();
  }
}
