package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.ATTEMPTS;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.DUE_AT;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.LANGUAGE;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.MAIL_ID;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.MESSAGE;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.PURGE_AT;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.RECIPIENT;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.UNSENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MessageDocument;

/** A mail as an item. */
final class OutboxItem {
  /** All mails that wait are one partition of the index. */
  private static final String WAITING = "unsent";

  private static final Duration KEPT = Duration.ofDays(90);

  private final Clock clock;

  OutboxItem(Clock clock) {
    this.clock = clock;
  }

  Item write(Mail mail) {
    Instant now = clock.instant();
    return Item.create()
        .put(MAIL_ID, mail.id())
        .put(RECIPIENT, mail.recipient())
        .put(LANGUAGE, mail.language().code())
        .put(MESSAGE, MessageDocument.write(mail.message()))
        .put(UNSENT, WAITING)
        .put(DUE_AT, now)
        .put(ATTEMPTS, 0)
        .put(PURGE_AT, now.plus(KEPT).getEpochSecond());
  }

  static Mail read(Item item) {
    return new Mail(
        item.text(MAIL_ID),
        item.text(RECIPIENT),
        Coded.get(Language.class, item.text(LANGUAGE)),
        MessageDocument.read(item.document(MESSAGE)));
  }
}
