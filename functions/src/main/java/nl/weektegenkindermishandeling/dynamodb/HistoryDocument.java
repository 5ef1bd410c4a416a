package nl.weektegenkindermishandeling.dynamodb;

import java.time.Instant;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.Hint;
import nl.weektegenkindermishandeling.registration.HintCode;
import nl.weektegenkindermishandeling.registration.HistoryEntry;
import nl.weektegenkindermishandeling.registration.HistoryEvent;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.Verdict;
import nl.weektegenkindermishandeling.text.Coded;

/** The history of a registration, and the hints about it, as documents of its item. */
final class HistoryDocument {
  private HistoryDocument() {}

  static Document write(HistoryEntry entry) {
    Decision decision = entry.decision();
    return Document.build()
        .put("at", entry.at().toString())
        .put("event", entry.event().code())
        .put("state", entry.state().code())
        .put("decision", decision == null ? null : write(decision))
        .put("note", entry.note())
        .put("editor", entry.editor())
        .done();
  }

  static HistoryEntry read(Document document, Known known) {
    Document decision = document.documentOrNull("decision");
    return new HistoryEntry(
        Instant.parse(document.text("at")),
        Coded.get(HistoryEvent.class, document.text("event")),
        Coded.get(RegistrationState.class, document.text("state")),
        decision == null ? null : readDecision(decision, known),
        document.textOrNull("note"),
        document.textOrNull("editor"));
  }

  private static Document write(Decision decision) {
    Term reason = decision.reason();
    return Document.build()
        .put("verdict", decision.verdict().code())
        .put("editor", decision.editor())
        .put("reason", reason == null ? null : reason.code())
        .put("message", decision.message())
        .done();
  }

  private static Decision readDecision(Document document, Known known) {
    String reason = document.textOrNull("reason");
    return new Decision(
        Coded.get(Verdict.class, document.text("verdict")),
        document.text("editor"),
        reason == null ? null : known.vocabularies().get(VocabularyName.REASONS).ever(reason),
        document.textOrNull("message"));
  }

  static Document write(Hint hint) {
    return Document.build()
        .put("code", hint.code().code())
        .put("arguments", hint.arguments())
        .put("other", hint.other())
        .done();
  }

  static Hint readHint(Document document) {
    return new Hint(
        Coded.get(HintCode.class, document.text("code")),
        document.texts("arguments"),
        document.textOrNull("other"));
  }
}
