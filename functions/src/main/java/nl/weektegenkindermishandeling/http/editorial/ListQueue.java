package nl.weektegenkindermishandeling.http.editorial;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.delivery.AddressBook;
import nl.weektegenkindermishandeling.delivery.DeliveryProblem;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.Cursor;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.NextPage;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.registration.DeskFile;
import nl.weektegenkindermishandeling.registration.DeskFiles;
import nl.weektegenkindermishandeling.registration.QueuePage;
import nl.weektegenkindermishandeling.registration.QueuePosition;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationSearch;
import nl.weektegenkindermishandeling.registration.StateCursor;
import nl.weektegenkindermishandeling.text.Language;

/** {@code GET /v1/editorial/registrations} */
record ListQueue(
    RegistrationLists registrations,
    DeskFiles files,
    AddressBook addresses,
    Editions editions,
    Clock clock)
    implements Operation {

  @Override
  public HttpResponse handle(HttpRequest request) {
    QueryParameters parameters = new QueryParameters(request.rawQuery());
    QueueQueryReader reader = new QueueQueryReader(editions);
    if (QueueQueryReader.isSearch(parameters)) {
      QueueQueryReader.Search asked = reader.search(parameters, EditorsOnly.name(request));
      RegistrationSearch.Page page = search().find(asked);
      return answer(
          request,
          parameters,
          page.found(),
          Optional.ofNullable(page.next()).map(StateCursor::text));
    }
    QueuePage page = registrations.queue(reader.read(parameters));
    return answer(request, parameters, page.registrations(), page.next().map(QueuePosition::text));
  }

  private QueueSearch search() {
    return new QueueSearch(registrations, files, clock);
  }

  private HttpResponse answer(
      HttpRequest request,
      QueryParameters parameters,
      List<Registration> found,
      Optional<String> nextPlace) {
    Optional<String> next = nextPlace.map(Cursor::write);
    Beside beside =
        new Beside(
            search().assignments(found),
            addresses.problems(found.stream().map(ListQueue::emailHash).collect(toSet())));
    Document body =
        Document.build()
            .putDocuments(
                "registrations",
                found.stream().map(each -> row(each, beside, request.language())).toList())
            .put("next", next.orElse(null))
            .done();
    HttpResponse answer = HttpResponse.json(200, body).with("Cache-Control", "no-store");
    return next.map(
            cursor -> answer.with("Link", NextPage.link(request.path(), parameters, cursor)))
        .orElse(answer);
  }

  /** What is known of registrations beside what they say: who has them, and what fails. */
  private record Beside(
      Map<String, DeskFile.Assignment> assignments, Map<String, DeliveryProblem> problems) {}

  private static String emailHash(Registration registration) {
    return registration.form().contact().emailHash();
  }

  private Document row(Registration registration, Beside beside, Language language) {
    ActivityDetails details = registration.form().details();
    return Document.build()
        .put("registrationId", registration.id())
        .put("state", registration.state().code())
        .put("version", registration.version())
        .put("title", details.title())
        .put("organisation", details.organisation().name())
        .put("region", details.region())
        .put("published", registration.published().isPresent())
        .put("firstDate", details.firstDate().toString())
        .putAll(EditorsDocument.waiting(registration, clock.instant()))
        .put("unseenSince", EditorsDocument.unseenSince(registration))
        .put(
            "assignment",
            Optional.ofNullable(beside.assignments().get(registration.id()))
                .map(EditorsDocument::assignment)
                .orElse(null))
        .put(
            "unreachable",
            Optional.ofNullable(beside.problems().get(emailHash(registration)))
                .map(problem -> EditorsDocument.unreachable(problem, language))
                .orElse(null))
        .putDocuments("hints", EditorsDocument.hints(registration, language))
        .done();
  }
}
