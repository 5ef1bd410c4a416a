package nl.weektegenkindermishandeling.http.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.weektegenkindermishandeling.document.Document;
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
  private static final String JSON = "application/json";

  @Override
  public HttpResponse handle(HttpRequest request) {
    ListedActivity activity = ActivityInPath.find(programme, request);
    HttpResponse answer =
        wantsJsonLd(request)
            ? linked(new JsonLd(links, request.language()).write(activity.activity()))
                .with("Content-Language", request.language().code())
            : HttpResponse.of(200, JSON, activity.text().getBytes(UTF_8));
    return PublicAnswer.of(request, answer.with("Vary", "Accept, Accept-Language"));
  }

  /** For a script element of a page: no text of it can end that element. */
  private static HttpResponse linked(Document event) {
    String text = new String(Json.write(event), UTF_8).replace("<", "\\u003c");
    return HttpResponse.of(200, JsonLd.MEDIA_TYPE, text.getBytes(UTF_8));
  }

  /** Whoever says no more than that anything will do gets plain JSON. */
  private static boolean wantsJsonLd(HttpRequest request) {
    return request.accepted("accept").prefers(JsonLd.MEDIA_TYPE, JSON);
  }
}
