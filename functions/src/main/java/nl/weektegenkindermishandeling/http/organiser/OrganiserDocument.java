package nl.weektegenkindermishandeling.http.organiser;

import java.time.Clock;
import java.util.List;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.RegistrationDocument;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Problem;
import nl.weektegenkindermishandeling.registration.EditRule;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/** A registration as its organiser sees it. */
record OrganiserDocument(Editions editions, Clock clock) {
  HttpResponse answer(HttpRequest request, Registration registration) {
    return RegistrationDocument.answer(registration, write(registration, request.language()));
  }

  private Document write(Registration registration, Language language) {
    List<Document> history =
        registration.history().stream()
            .map(entry -> RegistrationDocument.entry(entry, language))
            .toList();
    Document.Builder document =
        RegistrationDocument.common(registration, registration.lastSent(clock.instant()), history)
            .put("onChange", onChange(registration));
    Edition current = editions.current();
    if (!registration.edition().equals(current.id())) {
      CopyForNextEdition copy = CopyForNextEdition.of(registration.form(), current);
      document
          .put("copy", copy.form())
          .putDocuments(
              "leftOut",
              copy.leftOut().stream().map(each -> Problem.write(each, language)).toList());
    }
    return document.done();
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
}
