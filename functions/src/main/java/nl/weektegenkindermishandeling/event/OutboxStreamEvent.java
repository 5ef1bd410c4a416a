package nl.weektegenkindermishandeling.event;

import java.util.List;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
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

  static List<NewMail> read(byte[] event) {
    return Json.readTrusted(event).documents("Records").stream()
        .filter(record -> record.text("eventName").equals("INSERT"))
        .map(record -> newMail(record.document("dynamodb")))
        .toList();
  }

  private static NewMail newMail(Document change) {
    return new NewMail(
        change.document("Keys").document(OutboxTable.MAIL_ID).text("S"),
        change.text("SequenceNumber"));
  }
}
