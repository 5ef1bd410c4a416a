package nl.weektegenkindermishandeling.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Difference;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.mail.Trouble;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.registration.ContactDocument;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.EditRule;
import nl.weektegenkindermishandeling.registration.Hint;
import nl.weektegenkindermishandeling.registration.HistoryEntry;
import nl.weektegenkindermishandeling.registration.Reason;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import org.jspecify.annotations.Nullable;

/** A registration as the API answers it: to its organiser, and to editors. */
final class RegistrationDocument {
  private final Editions editions;
  private final Clock clock;

  RegistrationDocument(Editions editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  /** An answer with the registration's version; nobody keeps it, for it is private. */
  static HttpResponse answer(Registration registration, Document body) {
    return HttpResponse.json(200, body)
        .with("ETag", RegistrationVersion.etag(registration))
        .with("Cache-Control", "no-store");
  }

  Document forOrganiser(Registration registration, Language language) {
    return common(registration, registration.lastSent(clock.instant()), language, false)
        .put("onChange", onChange(registration))
        .put("copy", copy(registration))
        .done();
  }

  /**
   * @param trouble why mails do not reach the organiser
   */
  Document forEditors(Registration registration, Optional<Trouble> trouble, Language language) {
    return common(registration, registration.form(), language, true)
        .put("contact", ContactDocument.write(registration.form().contact()))
        .put("unreachable", trouble.map(each -> unreachable(each, language)).orElse(null))
        .putDocuments("hints", hints(registration, language))
        .putDocuments(
            "changes", registration.changes().stream().map(RegistrationDocument::change).toList())
        .done();
  }

  private static Document unreachable(Trouble trouble, Language language) {
    return Document.build()
        .put("code", trouble.kind().code())
        .put("detail", trouble.kind().text(language))
        .put("since", CampaignTime.write(trouble.at()))
        .put("mailsStopped", trouble.kind().stopsMails())
        .done();
  }

  private static Document.Builder common(
      Registration registration, RegistrationForm form, Language language, boolean forEditors) {
    return Document.build()
        .put("registrationId", registration.id())
        .put("edition", registration.edition())
        .put("state", registration.state().code())
        .put("version", registration.version())
        .put("submitted", form.submitted())
        .put("published", registration.published().map(ActivityDocument::write).orElse(null))
        .putDocuments(
            "history",
            registration.history().stream()
                .map(entry -> entry(entry, language, forEditors))
                .toList());
  }

  private static Document entry(HistoryEntry entry, Language language, boolean forEditors) {
    Decision decision = entry.decision();
    Reason reason = decision == null ? null : decision.reason();
    Document.Builder document =
        Document.build()
            .put("at", CampaignTime.write(entry.at()))
            .put("what", entry.event().text(language))
            .put("event", entry.event().code())
            .put("state", entry.state().code())
            .put("reason", reason == null ? null : reason.code())
            .put("message", decision == null ? null : decision.message());
    return forEditors && decision != null
        ? document.put("by", decision.editor()).done()
        : document.done();
  }

  /** What changing each field leads to, as long as it can be changed. */
  private @Nullable Document onChange(Registration registration) {
    if (registration.state().isEnd()) {
      return null;
    }
    Edition edition = editions.find(registration.edition()).orElseThrow();
    Document.Builder document = Document.build();
    EditRule.of(registration, edition)
        .effects()
        .forEach((field, effect) -> document.put(field, effect.code()));
    return document.done();
  }

  /** The form for another edition: its dates and conditions are others. */
  private @Nullable Document copy(Registration registration) {
    if (registration.edition().equals(editions.current().id())) {
      return null;
    }
    Map<String, Object> values = new LinkedHashMap<>(registration.form().submitted().values());
    values.remove("sessions");
    values.remove("acceptedConditions");
    return new Document(values);
  }

  /** Since when a registration waits for an editor. */
  static Document waiting(Registration registration, Instant now) {
    return Document.build()
        .put("submittedAt", CampaignTime.write(registration.submittedAt()))
        .put("waitingHours", Duration.between(registration.submittedAt(), now).toHours())
        .done();
  }

  static List<Document> hints(Registration registration, Language language) {
    return registration.hints().stream().map(hint -> hint(hint, language)).toList();
  }

  private static Document hint(Hint hint, Language language) {
    return Document.build()
        .put("code", hint.code().code())
        .put("detail", hint.detail(language))
        .put("registrationId", hint.otherRegistration().orElse(null))
        .done();
  }

  private static Document change(Difference difference) {
    return Document.build()
        .put("pointer", difference.pointer())
        .put("from", difference.from())
        .put("to", difference.to())
        .done();
  }
}
