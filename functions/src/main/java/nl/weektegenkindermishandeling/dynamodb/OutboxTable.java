package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Index;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Key;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Projection;

/**
 * Mails that must be sent. The attribute {@code unsent} is there until a mail is sent, so the index
 * holds just those that wait.
 */
public final class OutboxTable {
  public static final String MAIL_ID = "mailId";
  static final String RECIPIENT = "recipient";
  static final String LANGUAGE = "language";
  static final String MESSAGE = "message";
  static final String UNSENT = "unsent";
  static final String DUE_AT = "dueAt";
  static final String ATTEMPTS = "attempts";
  static final String SENT_AT = "sentAt";
  static final String SERVICE_ID = "serviceId";
  static final String PURGE_AT = "purgeAt";

  public static final TableDefinition DEFINITION =
      new TableDefinition(
          "Outbox",
          new Key(MAIL_ID, null),
          List.of(new Index("unsent", new Key(UNSENT, DUE_AT), Projection.KEYS_ONLY)),
          true,
          PURGE_AT);

  private OutboxTable() {}
}
