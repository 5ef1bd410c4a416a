package nl.weektegenkindermishandeling.http.programme;

import java.util.List;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Programme;

/** {@code GET /v1/feeds/activities.…} */
record GetFeed(
    FeedFormat format, Programme programme, Editions editions, Links links, ResponseCache answers)
    implements Operation {
  /** How many activities a feed has at most. */
  static final int MOST = 2_000;

  @Override
  public HttpResponse handle(HttpRequest request) {
    ActivityQuery query =
        new ActivityQueryReader(editions).all(new QueryParameters(request.rawQuery()), MOST);
    return PublicAnswer.of(request, answers.get(request, query, () -> feed(request, query)));
  }

  private HttpResponse feed(HttpRequest request, ActivityQuery query) {
    List<Activity> activities =
        programme.all(query).orElseThrow(() -> Rejection.of(ProblemType.TOO_BROAD));
    Edition edition = editions.find(query.edition()).orElseThrow();
    String self = request.path() + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery());
    byte[] body =
        format.write(new FeedFormat.Content(activities, edition, request.language(), links, self));
    return HttpResponse.of(200, format.mediaType(), body)
        .with(
            "Content-Disposition",
            "inline; filename=\"activities-" + edition.id() + "." + format.extension() + "\"")
        .with("Content-Language", request.language().code())
        .with("Vary", "Accept-Language");
  }
}
