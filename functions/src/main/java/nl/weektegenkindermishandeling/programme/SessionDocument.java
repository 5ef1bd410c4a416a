package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.field.View;

/** A session as a document, by itself. */
public final class SessionDocument {
  private SessionDocument() {}

  public static Document write(Session session) {
    return SessionFields.TYPE.write(session, View.ACTIVITY);
  }

  /** Reads what {@link #write} wrote. */
  public static Session read(Document document) {
    return SessionFields.TYPE.read(document, Known.OF_CAMPAIGN);
  }
}
