package nl.weektegenkindermishandeling.http;

import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.EntityTags;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.registration.Decision;
import nl.weektegenkindermishandeling.registration.HistoryEntry;
import nl.weektegenkindermishandeling.registration.Outcome;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.text.Language;

/** What organisers and editors alike see of a registration. */
public final class RegistrationDocument {
  private RegistrationDocument() {}

  /** An answer with the registration's version. It is private, so no cache keeps it. */
  public static HttpResponse answer(Registration registration, Document body) {
    return answer(200, registration, body);
  }

  /** The same with another status. */
  public static HttpResponse answer(int status, Registration registration, Document body) {
    return HttpResponse.json(status, body)
        .with("ETag", EntityTags.of(registration.version()))
        .with("Cache-Control", "no-store");
  }

  /**
   * The members of both answers.
   *
   * @param form the one that is shown as submitted
   * @param history as far as the reader may see it
   */
  public static Document.Builder common(
      Registration registration, RegistrationForm form, List<Document> history) {
    return Document.build()
        .put("registrationId", registration.id())
        .put("edition", registration.edition())
        .put("state", registration.state().code())
        .put("version", registration.version())
        .put("submitted", form.write())
        .put("published", registration.published().map(ActivityDocument::write).orElse(null))
        .put(
            "outcome", Optional.ofNullable(registration.outcome()).map(Outcome::write).orElse(null))
        .putDocuments("history", history);
  }

  /** A step, without who made it. */
  public static Document entry(HistoryEntry entry, Language language) {
    Decision decision = entry.decision();
    Term reason = decision == null ? null : decision.reason();
    return Document.build()
        .put("at", CampaignTime.write(entry.at()))
        .put("what", entry.event().text(language))
        .put("event", entry.event().code())
        .put("state", entry.state().code())
        .put("reason", reason == null ? null : reason.code())
        .put("message", entry.message())
        .done();
  }
}
