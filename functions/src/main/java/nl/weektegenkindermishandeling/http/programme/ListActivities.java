package nl.weektegenkindermishandeling.http.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Optional;
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
    return PublicAnswer.of(
        request, answers.get(request, query, "", () -> list(request.path(), parameters, query)));
  }

  private HttpResponse list(String path, QueryParameters parameters, ActivityQuery query) {
    ActivityPage page = programme.list(query);
    Optional<String> next = page.next().map(Position::text).map(Cursor::write);
    HttpResponse answer =
        HttpResponse.of(200, "application/json", body(page, next).getBytes(UTF_8));
    return next.map(cursor -> answer.with("Link", NextPage.link(path, parameters, cursor)))
        .orElse(answer);
  }

  /** Activities go out as the text that was stored; no character of a cursor needs an escape. */
  private static String body(ActivityPage page, Optional<String> next) {
    String activities =
        page.listed().stream().map(ListedActivity::text).collect(joining(",", "[", "]"));
    return "{\"activities\":"
        + activities
        + next.map(cursor -> ",\"next\":\"" + cursor + "\"").orElse("")
        + "}";
  }
}
