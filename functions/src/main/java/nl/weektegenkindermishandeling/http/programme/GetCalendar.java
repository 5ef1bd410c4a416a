package nl.weektegenkindermishandeling.http.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import nl.weektegenkindermishandeling.feed.ICalendar;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.Programme;

/** {@code GET /v1/activities/{activityId}/calendar.ics} */
record GetCalendar(Programme programme, Links links) implements Operation {

  @Override
  public HttpResponse handle(HttpRequest request) {
    Activity activity = ActivityInPath.find(programme, request).activity();
    String calendar = new ICalendar(links, request.language()).write(List.of(activity));
    return PublicAnswer.of(
        request,
        HttpResponse.of(200, ICalendar.MEDIA_TYPE, calendar.getBytes(UTF_8))
            .with("Content-Disposition", "attachment; filename=\"" + activity.id() + ".ics\"")
            .with("Content-Language", request.language().code())
            .with("Vary", "Accept-Language"));
  }
}
