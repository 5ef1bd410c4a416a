package nl.weektegenkindermishandeling.http.editorial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.weektegenkindermishandeling.delivery.AddressBook;
import nl.weektegenkindermishandeling.delivery.DeliveryProblem;
import nl.weektegenkindermishandeling.document.Difference;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.RegistrationDocument;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.registration.ContactFields;
import nl.weektegenkindermishandeling.registration.DeskFile;
import nl.weektegenkindermishandeling.registration.DeskFiles;
import nl.weektegenkindermishandeling.registration.Hint;
import nl.weektegenkindermishandeling.registration.HistoryEntry;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/** A registration as editors see it, and whether its organiser can be reached. */
record EditorsDocument(AddressBook addresses, DeskFiles files, Clock clock) {
  HttpResponse answer(HttpRequest request, Registration registration) {
    return answer(request, 200, registration);
  }

  HttpResponse answer(HttpRequest request, int status, Registration registration) {
    return RegistrationDocument.answer(
        status, registration, write(registration, request.language()));
  }

  private Document write(Registration registration, Language language) {
    Contact contact = registration.form().contact();
    DeskFile file = files.find(registration.id());
    List<Document> history =
        new HistoryWithNotes(registration.history(), file.notes())
            .inOrder().stream().map(entry -> entry(entry, language)).toList();
    return RegistrationDocument.common(registration, registration.form(), history)
        .put("contact", ContactFields.write(contact))
        .put(
            "unreachable",
            addresses
                .problem(contact.emailHash())
                .map(problem -> unreachable(problem, language))
                .orElse(null))
        .put(
            "assignment",
            file.assignmentAt(clock.instant()).map(EditorsDocument::assignment).orElse(null))
        .putDocuments("hints", hints(registration, language))
        .putDocuments(
            "changes", registration.changes().stream().map(EditorsDocument::change).toList())
        .put("unseenSince", unseenSince(registration))
        .putDocuments(
            "changesAtOnce",
            registration.changesAtOnce().stream().map(EditorsDocument::change).toList())
        .done();
  }

  /** When the organiser last changed what is online, if no editor has seen it since. */
  static @Nullable String unseenSince(Registration registration) {
    return registration.unseenSince().map(CampaignTime::write).orElse(null);
  }

  private static Document entry(HistoryEntry entry, Language language) {
    Document common = RegistrationDocument.entry(entry, language);
    String by = entry.by();
    return by == null ? common : common.with("by", by);
  }

  /** Who has taken it up. */
  static Document assignment(DeskFile.Assignment assignment) {
    return Document.build()
        .put("editor", assignment.editor())
        .put("since", CampaignTime.write(assignment.since()))
        .done();
  }

  /** Why mails do not reach an organiser. */
  static Document unreachable(DeliveryProblem problem, Language language) {
    return Document.build()
        .put("code", problem.kind().code())
        .put("detail", problem.kind().text(language))
        .put("since", CampaignTime.write(problem.at()))
        .put("mailsStopped", problem.kind().stopsMails())
        .done();
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

  static Document change(Difference difference) {
    return Document.build()
        .put("pointer", difference.pointer())
        .put("from", difference.from())
        .put("to", difference.to())
        .done();
  }
}
