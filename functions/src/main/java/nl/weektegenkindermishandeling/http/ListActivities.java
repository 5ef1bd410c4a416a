package nl.weektegenkindermishandeling.http;

import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.ActivityPage;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Position;
import nl.weektegenkindermishandeling.programme.Programme;

/** {@code GET /v1/activities} */
final class ListActivities implements Operation {
  private final Programme programme;
  private final ActivityQueryReader reader;
  private final KeptAnswers answers;

  ListActivities(Programme programme, Editions editions, KeptAnswers answers) {
    this.programme = programme;
    this.reader = new ActivityQueryReader(editions);
    this.answers = answers;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    ActivityQuery query = reader.page(new QueryParameters(request.rawQuery()));
    return PublicAnswer.of(request, answers.get(request, query, () -> list(request, query)));
  }

  private HttpResponse list(HttpRequest request, ActivityQuery query) {
    ActivityPage page = programme.list(query);
    Optional<String> next = page.next().map(Position::text).map(Cursor::write);
    Document body =
        Document.build()
            .putDocuments(
                "activities", page.activities().stream().map(ActivityDocument::write).toList())
            .put("next", next.orElse(null))
            .done();
    HttpResponse answer = HttpResponse.json(200, body);
    return next.map(cursor -> answer.with("Link", NextPage.link(request, cursor))).orElse(answer);
  }
}
