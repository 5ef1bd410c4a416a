package nl.weektegenkindermishandeling.dynamodb;

import static nl.weektegenkindermishandeling.dynamodb.OutboxTable.*;

import java.time.Duration;
import java.time.Instant;
import nl.weektegenkindermishandeling.delivery.EdgeUpdate;
import nl.weektegenkindermishandeling.delivery.LeasedEdgeUpdate;
import nl.weektegenkindermishandeling.delivery.LeasedMail;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.mail.Cause;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MailContent;
import nl.weektegenkindermishandeling.mail.MailContentDocument;
import nl.weektegenkindermishandeling.mail.Priority;
import nl.weektegenkindermishandeling.mail.Timing;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;

/** A mail, or a word to the edge, as an item. */
final class OutboxItem {
  private static final Duration KEPT = Duration.ofDays(90);

  private OutboxItem() {}

  static Item write(Mail mail) {
    Timing timing = mail.timing();
    Item item = Item.create();
    if (timing.notAfter() != null) {
      item.put(NOT_AFTER, timing.notAfter());
    }
    return item.put(MAIL_ID, mail.id())
        .put(StoredFormat.ATTRIBUTE, StoredFormat.CURRENT)
        .put(RECIPIENT, mail.recipient())
        .put(LANGUAGE, mail.language().code())
        .put(MESSAGE, MailContentDocument.write(mail.content()))
        .put(CAUSE, mail.cause().code())
        .put(UNSENT, timing.priority().code())
        .put(DUE_AT, timing.dueAt())
        .put(FIRST_DUE_AT, timing.dueAt())
        .put(FAILURES, 0)
        .put(PURGE_AT, timing.dueAt().plus(KEPT).getEpochSecond());
  }

  /** A word to the edge, which is for no address. */
  static Item write(EdgeUpdate update) {
    return Item.create()
        .put(MAIL_ID, update.id())
        .put(StoredFormat.ATTRIBUTE, StoredFormat.CURRENT)
        .put(TAKES_EFFECT_AT, update.takesEffectAt())
        .put(UNSENT, Priority.ANSWER.code())
        .put(DUE_AT, update.dueAt())
        .put(FIRST_DUE_AT, update.dueAt())
        .put(FAILURES, 0)
        .put(PURGE_AT, update.dueAt().plus(KEPT).getEpochSecond());
  }

  static boolean isEdgeUpdate(Item item) {
    return item.has(TAKES_EFFECT_AT);
  }

  static LeasedEdgeUpdate readEdgeUpdate(Item item) {
    return new LeasedEdgeUpdate(
        new EdgeUpdate(item.text(MAIL_ID), item.moment(FIRST_DUE_AT), item.moment(TAKES_EFFECT_AT)),
        (int) item.number(FAILURES),
        item.textIfAny(FAILING_SINCE).map(Instant::parse).orElse(null),
        item.moment(DUE_AT));
  }

  static LeasedMail read(Item item, Known known) {
    Instant firstDueAt = item.moment(FIRST_DUE_AT);
    MailContent content = MailContentDocument.read(content(item), known);
    Mail mail =
        new Mail(
            item.text(MAIL_ID),
            item.text(RECIPIENT),
            new Language(item.text(LANGUAGE)),
            content,
            new Timing(
                Coded.get(Priority.class, item.text(UNSENT)),
                firstDueAt,
                item.textIfAny(NOT_AFTER).map(Instant::parse).orElse(null)),
            cause(item, content));
    return new LeasedMail(
        mail,
        (int) item.number(FAILURES),
        item.has(HELD),
        item.textIfAny(FAILING_SINCE).map(Instant::parse).orElse(null),
        item.moment(DUE_AT));
  }

  /** Version 1.0 wrote none. */
  private static Cause cause(Item item, MailContent content) {
    return item.textIfAny(CAUSE)
        .map(code -> Coded.get(Cause.class, code))
        .orElse(content.canReachStrangers() ? Cause.STRANGER : Cause.OWNER);
  }

  private static Document content(Item item) {
    Document content = item.document(MESSAGE);
    Document published = content.documentOrNull("published");
    return published == null
        ? content
        : content.with("published", StoredFormat.read(published, item).values());
  }
}
