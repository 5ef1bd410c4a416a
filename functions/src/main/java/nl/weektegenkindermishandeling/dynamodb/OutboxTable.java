package nl.weektegenkindermishandeling.dynamodb;

import java.util.List;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Index;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Key;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Projection;

/**
 * Mails that must be sent, and what the edge must be told. The attribute {@code unsent} is there
 * until a mail is sent, so its index holds just those that wait. A sender that takes a mail moves
 * {@code dueAt} to the end of its lease. The attribute {@code held} is there from when a mail had
 * to wait for its address, until it is sent.
 */
public final class OutboxTable {
  public static final String MAIL_ID = "mailId";
  static final String RECIPIENT = "recipient";
  static final String LANGUAGE = "language";
  static final String MESSAGE = "message";
  static final String UNSENT = "unsent";
  static final String DUE_AT = "dueAt";
  static final String FIRST_DUE_AT = "firstDueAt";
  static final String NOT_AFTER = "notAfter";
  static final String HELD = "held";
  static final String CAUSE = "cause";
  static final String LEASED_UNTIL = "leasedUntil";
  static final String OUTCOME = "outcome";
  static final String FAILURES = "failures";
  static final String FAILING_SINCE = "failingSince";
  static final String SENT_AT = "sentAt";
  static final String SERVICE_ID = "serviceId";
  static final String TAKES_EFFECT_AT = "takesEffectAt";
  static final String PURGE_AT = "purgeAt";

  /** Mails that are due, a partition for each priority, the longest due first. */
  public static final Index BY_DUE_TIME =
      new Index("unsent", new Key(UNSENT, DUE_AT), Projection.KEYS_ONLY);

  /** Mails that wait for an address: until it confirms, or for others to go with. By its hash. */
  public static final Index HELD_FOR = new Index("held", new Key(HELD, null), Projection.KEYS_ONLY);

  public static final TableDefinition DEFINITION =
      new TableDefinition(
          "Outbox", new Key(MAIL_ID, null), List.of(BY_DUE_TIME, HELD_FOR), true, PURGE_AT);

  private OutboxTable() {}
}
