package nl.weektegenkindermishandeling.http.editorial;

import java.time.Clock;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.Cursor;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.NextPage;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.registration.QueuePage;
import nl.weektegenkindermishandeling.registration.QueuePosition;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.text.Language;

/** {@code GET /v1/editorial/registrations} */
record ListQueue(RegistrationLists registrations, Editions editions, Clock clock)
    implements Operation {

  @Override
  public HttpResponse handle(HttpRequest request) {
    QueryParameters parameters = new QueryParameters(request.rawQuery());
    QueuePage page = registrations.queue(new QueueQueryReader(editions).read(parameters));
    Optional<String> next = page.next().map(QueuePosition::text).map(Cursor::write);
    Document body =
        Document.build()
            .putDocuments(
                "registrations",
                page.registrations().stream().map(each -> row(each, request.language())).toList())
            .put("next", next.orElse(null))
            .done();
    HttpResponse answer = HttpResponse.json(200, body).with("Cache-Control", "no-store");
    return next.map(
            cursor -> answer.with("Link", NextPage.link(request.path(), parameters, cursor)))
        .orElse(answer);
  }

  private Document row(Registration registration, Language language) {
    ActivityDetails details = registration.form().details();
    return Document.build()
        .put("registrationId", registration.id())
        .put("state", registration.state().code())
        .put("title", details.title())
        .put("organisation", details.organisation().name())
        .put("region", details.region())
        .put("published", registration.published().isPresent())
        .put("firstDate", details.firstDate().toString())
        .putAll(EditorsDocument.waiting(registration, clock.instant()))
        .put("unseenSince", EditorsDocument.unseenSince(registration))
        .putDocuments("hints", EditorsDocument.hints(registration, language))
        .done();
  }
}
