package nl.weektegenkindermishandeling.event;

import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/**
 * A batch of the outbox's stream, as Lambda hands it over. Mails that were added count; changes of
 * them do not.
 */
final class OutboxStreamEvent {
  private OutboxStreamEvent() {}

  /**
   * A mail that was added.
   *
   * @param sequenceNumber its place in the stream
   */
  record NewMail(String mailId, String sequenceNumber) {}

  /**
   * The mails in an event.
   *
   * @param key the attribute that holds the id of a mail
   */
  static List<NewMail> read(byte[] event, String key) {
    return Json.readTrusted(event).documents("Records").stream()
        .filter(record -> record.text("eventName").equals("INSERT"))
        .map(record -> newMail(record.document("dynamodb"), key))
        .toList();
  }

  /** The event that tells of one mail. */
  static byte[] write(String mailId, String key) {
    Map<String, Object> change =
        Map.of("SequenceNumber", "1", "Keys", Map.of(key, Map.of("S", mailId)));
    return Json.write(
        Map.of("Records", List.of(Map.of("eventName", "INSERT", "dynamodb", change))));
  }

  private static NewMail newMail(Document change, String key) {
    return new NewMail(
        change.document("Keys").document(key).text("S"), change.text("SequenceNumber"));
  }
}
