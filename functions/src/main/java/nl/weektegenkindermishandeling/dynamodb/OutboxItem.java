package nl.weektegenkindermishandeling.dynamodb;

import java.time.Duration;
import java.time.Instant;
import nl.weektegenkindermishandeling.delivery.LeasedMail;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MailContentDocument;
import nl.weektegenkindermishandeling.mail.Priority;
import nl.weektegenkindermishandeling.mail.Timing;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;

/** A mail as an item. */
final class OutboxItem {
  private static final Duration KEPT = Duration.ofDays(90);

  private OutboxItem() {}

  static Item write(Mail mail) {
    Timing timing = mail.timing();
    Item item = Item.create();
    if (timing.notAfter() != null) {
      item.put(OutboxTable.NOT_AFTER, timing.notAfter());
    }
    return item.put(OutboxTable.MAIL_ID, mail.id())
        .put(StoredFormat.ATTRIBUTE, StoredFormat.CURRENT)
        .put(OutboxTable.RECIPIENT, mail.recipient())
        .put(OutboxTable.LANGUAGE, mail.language().code())
        .put(OutboxTable.MESSAGE, MailContentDocument.write(mail.content()))
        .put(OutboxTable.UNSENT, timing.priority().code())
        .put(OutboxTable.DUE_AT, timing.dueAt())
        .put(OutboxTable.FIRST_DUE_AT, timing.dueAt())
        .put(OutboxTable.FAILURES, 0)
        .put(OutboxTable.PURGE_AT, timing.dueAt().plus(KEPT).getEpochSecond());
  }

  static LeasedMail read(Item item) {
    Instant firstDueAt = item.moment(OutboxTable.FIRST_DUE_AT);
    Mail mail =
        new Mail(
            item.text(OutboxTable.MAIL_ID),
            item.text(OutboxTable.RECIPIENT),
            Coded.get(Language.class, item.text(OutboxTable.LANGUAGE)),
            MailContentDocument.read(item.document(OutboxTable.MESSAGE)),
            new Timing(
                Coded.get(Priority.class, item.text(OutboxTable.UNSENT)),
                firstDueAt,
                item.textIfAny(OutboxTable.NOT_AFTER).map(Instant::parse).orElse(null)));
    return new LeasedMail(
        mail,
        (int) item.number(OutboxTable.FAILURES),
        item.textIfAny(OutboxTable.FAILING_SINCE).map(Instant::parse).orElse(null),
        item.moment(OutboxTable.DUE_AT));
  }
}
