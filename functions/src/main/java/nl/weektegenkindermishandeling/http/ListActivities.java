package nl.weektegenkindermishandeling.http;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.ActivityPage;
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
    ActivityPage page = programme.list(reader.read(new QueryParameters(request.rawQuery())));
    Optional<String> next = page.next().map(ActivityQueryReader::cursor);
    Document body =
        Document.build()
            .putDocuments(
                "activities", page.activities().stream().map(ActivityDocument::write).toList())
            .put("next", next.orElse(null))
            .done();
    HttpResponse answer = PublicAnswer.of(request, HttpResponse.json(200, body));
    return next.map(cursor -> answer.with("Link", nextLink(request, cursor))).orElse(answer);
  }

  /** The same query with the next cursor, relative to the address of this one (RFC 8288). */
  private static String nextLink(HttpRequest request, String cursor) {
    String query =
        Stream.concat(
                Arrays.stream(request.rawQuery().split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .filter(pair -> !pair.startsWith(ActivityQueryReader.CURSOR + "=")),
                Stream.of(ActivityQueryReader.CURSOR + "=" + cursor))
            .collect(joining("&"));
    return "<" + request.path() + "?" + query + ">; rel=\"next\"";
  }
}
