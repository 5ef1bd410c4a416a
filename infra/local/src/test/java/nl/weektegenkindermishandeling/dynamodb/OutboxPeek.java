package nl.weektegenkindermishandeling.dynamodb;

import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Looks into rows of the outbox. */
public final class OutboxPeek {
  private OutboxPeek() {}

  /** What a mail that was not sent yet says. */
  public static Document message(Map<String, AttributeValue> row) {
    return new Item(row).document(OutboxTable.MESSAGE);
  }
}
