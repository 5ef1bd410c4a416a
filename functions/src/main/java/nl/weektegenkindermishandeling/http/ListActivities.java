package nl.weektegenkindermishandeling.http;

import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.ActivityPage;
import nl.weektegenkindermishandeling.programme.Position;
import nl.weektegenkindermishandeling.programme.Programme;

/** {@code GET /v1/activities} */
final class ListActivities implements Operation {
  private final Programme programme;
  private final ActivityQueryReader reader;

  ListActivities(Programme programme, Editions editions) {
    this.programme = programme;
    this.reader = new ActivityQueryReader(editions);
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    ActivityPage page = programme.list(reader.page(new QueryParameters(request.rawQuery())));
    Optional<String> next = page.next().map(Position::text).map(Cursor::write);
    Document body =
        Document.build()
            .putDocuments(
                "activities", page.activities().stream().map(ActivityDocument::write).toList())
            .put("next", next.orElse(null))
            .done();
    HttpResponse answer = PublicAnswer.of(request, HttpResponse.json(200, body));
    return next.map(cursor -> answer.with("Link", NextPage.link(request, cursor))).orElse(answer);
  }
}
