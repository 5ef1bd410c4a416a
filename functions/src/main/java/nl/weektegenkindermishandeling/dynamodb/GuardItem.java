package nl.weektegenkindermishandeling.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The kinds of items in the table of guards. Each has a start of the key of its own, by which roles
 * tell them apart: the function that hears of bounces cannot write a link.
 */
enum GuardItem {
  IDEMPOTENCY("idempotency#"),
  MANAGE_LINK("manage#"),
  CALLS("calls#"),
  ASKED_LINKS("links#"),
  ADDRESS("address#"),
  MAILBOX("mailbox#"),
  OWNER("owner#"),
  PROOF("proof#"),
  REMOVED_EDITOR("removed-editor#"),
  ONCE_TASK("milestone#"),
  SENDING_RATE("sending-rate");

  private final String start;

  GuardItem(String start) {
    this.start = start;
  }

  /** The key of one item of the kind. */
  Map<String, AttributeValue> key(String name) {
    return Item.create().put(GuardsTable.KEY, start + name).attributes();
  }

  /** All keys of the kind, with a star for the rest. */
  String keys() {
    return start + "*";
  }
}
