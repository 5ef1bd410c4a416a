package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.text.Coded;

/** An activity as a document: what the API answers, and what tables keep. */
public final class ActivityDocument {
  private ActivityDocument() {}

  public static Document write(Activity activity) {
    return Document.build()
        .put("id", activity.id())
        .put("edition", activity.edition())
        .putAll(ActivityFields.write(activity.details()))
        .put("status", activity.status().code())
        .put(CancellationFields.NAME, CancellationFields.write(activity.cancellation()))
        .put("publishedAt", CampaignTime.write(activity.publishedAt()))
        .put("changedAt", CampaignTime.write(activity.changedAt()))
        .done();
  }

  /** Only what is told of why it does not take place; empty if nothing is. */
  public static Document cancellation(Activity activity) {
    return Document.build()
        .put(CancellationFields.NAME, CancellationFields.write(activity.cancellation()))
        .done();
  }

  /** With what only calendars need, which the API does not show. */
  public static Document writeWithSequence(Activity activity) {
    return write(activity).with("sequence", activity.sequence());
  }

  /** Reads what {@link #writeWithSequence} wrote. */
  public static Activity read(Document document, Known known) {
    return read(
        document,
        known,
        document.has("sequence") ? document.number("sequence").intValueExact() : 0);
  }

  /** Reads what {@link #write} wrote. */
  public static Activity read(Document document, Known known, int sequence) {
    return new Activity(
        document.text("id"),
        document.text("edition"),
        ActivityFields.read(document, known),
        Coded.get(ActivityStatus.class, document.text("status")),
        CancellationFields.read(document.documentOrNull(CancellationFields.NAME)),
        CampaignTime.parse(document.text("publishedAt")).toInstant(),
        CampaignTime.parse(document.text("changedAt")).toInstant(),
        sequence);
  }
}
