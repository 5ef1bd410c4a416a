package nl.weektegenkindermishandeling.http.editorial;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.RegistrationVersion;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.programme.Highlights;
import nl.weektegenkindermishandeling.registration.Bodies;
import nl.weektegenkindermishandeling.registration.HighlightStore;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/**
 * {@code PUT} and {@code DELETE /v1/editorial/registrations/{registrationId}/highlight}.
 *
 * @param ends whether it is shown as all others from now on
 */
record HighlightActivity(
    Registrations registrations, HighlightStore store, Editions editions, boolean ends)
    implements Operation {
  /** Colleagues may order others at the same moment. */
  private static final int ATTEMPTS = 5;

  @Override
  public HttpResponse handle(HttpRequest request) {
    OptionalInt position = ends || request.body().length == 0 ? OptionalInt.empty() : read(request);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Registration registration = RegistrationInPath.find(registrations, request);
      Highlights before = store.find(registration.edition());
      Highlights after =
          ends ? before.without(registration.id()) : with(registration, before, position);
      if (after.equals(before) || store.save(registration, before, after)) {
        return answer(after);
      }
    }
    throw Rejection.of(ProblemType.STALE);
  }

  private OptionalInt read(HttpRequest request) {
    return Rejection.unlessValid(
        Bodies.HIGHLIGHT.parseBody(JsonBody.read(request).values(), editions.current()));
  }

  private static Highlights with(
      Registration registration, Highlights before, OptionalInt position) {
    if (registration.published().filter(activity -> !activity.isCancelled()).isEmpty()) {
      throw RegistrationVersion.notPossible(registration.state());
    }
    return before
        .with(registration.id(), position)
        .orElseThrow(() -> Rejection.of(ProblemType.HIGHLIGHTS_FULL));
  }

  private static HttpResponse answer(Highlights highlights) {
    Document body =
        Document.build()
            .putDocuments(
                "highlights",
                IntStream.range(0, highlights.ids().size())
                    .mapToObj(i ->
                        Document.build()
                            .put("activityId", highlights.ids().get(i))
                            .put("position", i + 1)
                            .done())
                    .toList())
            .done();
    return HttpResponse.json(200, body).with("Cache-Control", "no-store");
  }
}
