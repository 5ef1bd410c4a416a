package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.DUE_AT;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.FAILING_SINCE;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.FAILURES;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.FIRST_DUE_AT;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.LANGUAGE;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.MAIL_ID;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.MESSAGE;
import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.NOT_AFTER;
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
import nl.weektegenkindermishandeling.mail.Priority;
import nl.weektegenkindermishandeling.mail.Timing;
import nl.weektegenkindermishandeling.mail.WaitingMail;

/** A mail as an item. */
final class OutboxItem {
  private static final Duration KEPT = Duration.ofDays(90);

  private final Clock clock;

  OutboxItem(Clock clock) {
    this.clock = clock;
  }

  Item write(Mail mail) {
    Instant now = clock.instant();
    Timing timing = mail.timing();
    Instant dueAt = timing.notBefore() == null ? now : timing.notBefore();
    Item item = Item.create();
    if (timing.notAfter() != null) {
      item.put(NOT_AFTER, timing.notAfter());
    }
    return item.put(MAIL_ID, mail.id())
        .put(RECIPIENT, mail.recipient())
        .put(LANGUAGE, mail.language().code())
        .put(MESSAGE, MessageDocument.write(mail.message()))
        .put(UNSENT, timing.priority().code())
        .put(DUE_AT, dueAt)
        .put(FIRST_DUE_AT, dueAt)
        .put(FAILURES, 0)
        .put(PURGE_AT, now.plus(KEPT).getEpochSecond());
  }

  static WaitingMail read(Item item) {
    Mail mail =
        new Mail(
            item.text(MAIL_ID),
            item.text(RECIPIENT),
            Coded.get(Language.class, item.text(LANGUAGE)),
            MessageDocument.read(item.document(MESSAGE)),
            new Timing(
                Coded.get(Priority.class, item.text(UNSENT)),
                null,
                item.textIfAny(NOT_AFTER).map(Instant::parse).orElse(null)));
    return new WaitingMail(
        mail,
        item.moment(FIRST_DUE_AT),
        (int) item.number(FAILURES),
        item.textIfAny(FAILING_SINCE).map(Instant::parse).orElse(null),
        item.moment(DUE_AT));
  }
}
