package nl.weektegenkindermishandeling.http.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.weektegenkindermishandeling.feed.JsonLd;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.programme.ListedActivity;
import nl.weektegenkindermishandeling.programme.Programme;

/** {@code GET /v1/activities/{activityId}} */
record GetActivity(Programme programme, Links links) implements Operation {

  @Override
  public HttpResponse handle(HttpRequest request) {
    ListedActivity activity = ActivityInPath.find(programme, request);
    HttpResponse answer =
        wantsJsonLd(request)
            ? HttpResponse.of(
                200, JsonLd.MEDIA_TYPE, Json.write(new JsonLd(links).write(activity.activity())))
            : HttpResponse.of(200, "application/json", activity.text().getBytes(UTF_8));
    return PublicAnswer.of(request, answer.with("Vary", "Accept"));
  }

  /** A caller that names the type gets it; all others get plain JSON. */
  private static boolean wantsJsonLd(HttpRequest request) {
    return request.accepted("accept").has(JsonLd.MEDIA_TYPE);
  }
}
