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
    QueryParameters parameters = new QueryParameters(request.rawQuery());
    ActivityQuery query = new ActivityQueryReader(editions).all(parameters, MOST);
    return PublicAnswer.of(
        request,
        answers.get(
            request,
            query,
            new Variant(
                editions.find(query.edition()).orElseThrow().version(), format.variant(request)),
            version -> feed(request, parameters, query)));
  }

  /** Feeds have labels, which a chief editor can change. */
  private record Variant(int settings, Object ofFormat) {}

  private HttpResponse feed(HttpRequest request, QueryParameters parameters, ActivityQuery query) {
    List<Activity> activities =
        programme.all(query).orElseThrow(() -> Rejection.of(ProblemType.TOO_BROAD));
    Edition edition = editions.find(query.edition()).orElseThrow();
    String asked = parameters.text();
    String self = request.path() + (asked.isEmpty() ? "" : "?" + asked);
    byte[] body = format.write(new FeedFormat.Content(activities, edition, request, links, self));
    return HttpResponse.of(200, format.mediaType(), body)
        .with(
            "Content-Disposition",
            "inline; filename=\"activities-" + edition.id() + "." + format.extension() + "\"")
        .with("Content-Language", request.language().code())
        .with("Vary", "Accept-Language");
  }
}
