package nl.weektegenkindermishandeling.http.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.Cursor;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.NextPage;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.programme.ActivityPage;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.ListedActivity;
import nl.weektegenkindermishandeling.programme.Position;
import nl.weektegenkindermishandeling.programme.Programme;

/** {@code GET /v1/activities} */
record ListActivities(Programme programme, Editions editions, ResponseCache answers)
    implements Operation {

  @Override
  public HttpResponse handle(HttpRequest request) {
    QueryParameters parameters = new QueryParameters(request.rawQuery());
    ActivityQuery query = new ActivityQueryReader(editions).page(parameters);
    boolean highlightedAlone = parameters.has(ActivityQueryReader.HIGHLIGHTED);
    return PublicAnswer.of(
        request,
        answers.get(
            request,
            query,
            highlightedAlone,
            version ->
                highlightedAlone
                    ? highlighted(query)
                    : list(request.path(), parameters, query, version.highlighted())));
  }

  /** In the order in which the editors show them. */
  private HttpResponse highlighted(ActivityQuery query) {
    List<ListedActivity> listed =
        programme.highlighted(query.edition()).stream()
            .filter(found -> query.asksFor(found.activity()))
            .toList();
    Set<String> ids = listed.stream().map(ListedActivity::id).collect(toSet());
    return answer(body(listed, ids, Optional.empty()));
  }

  private HttpResponse list(
      String path, QueryParameters parameters, ActivityQuery query, Set<String> highlighted) {
    ActivityPage page = programme.list(query);
    Optional<String> next = page.next().map(Position::text).map(Cursor::write);
    HttpResponse answer = answer(body(page.listed(), highlighted, next));
    return next.map(cursor -> answer.with("Link", NextPage.link(path, parameters, cursor)))
        .orElse(answer);
  }

  /** Activities go out as the text that was stored; no character of a cursor needs an escape. */
  private static String body(
      List<ListedActivity> listed, Set<String> highlighted, Optional<String> next) {
    String activities =
        listed.stream().map(each -> text(each, highlighted)).collect(joining(",", "[", "]"));
    return "{\"activities\":"
        + activities
        + next.map(cursor -> ",\"next\":\"" + cursor + "\"").orElse("")
        + "}";
  }

  private static String text(ListedActivity listed, Set<String> highlighted) {
    String text = listed.text();
    return highlighted.contains(listed.id())
        ? text.substring(0, text.length() - 1) + ",\"highlighted\":true}"
        : text;
  }

  private static HttpResponse answer(String body) {
    return HttpResponse.of(200, "application/json", body.getBytes(UTF_8));
  }
}
