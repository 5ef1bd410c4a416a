package nl.weektegenkindermishandeling.http.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import org.junit.jupiter.api.Test;

class EdgeTest {
  private static final Edge EDGE = new Edge(List.of("old-key", "new-key"));

  @Test
  void eitherKeyIsRightAndTheViewerIsWhoTheEdgeSays() {
    for (String key : EDGE.keys()) {
      HttpRequest admitted = EDGE.admit(request(Map.of(Edge.KEY, key, Edge.VIEWER, "2001:db8::1")));
      assertThat(admitted.callerAddress()).isEqualTo("2001:db8::1");
    }
  }

  @Test
  void whatDoesNotComeThroughTheEdgeIsRefused() {
    for (Map<String, String> headers :
        List.of(Map.<String, String>of(), Map.of(Edge.KEY, "guess"), Map.of(Edge.KEY, ""))) {
      assertThatThrownBy(() -> EDGE.admit(request(headers)))
          .isInstanceOfSatisfying(
              Rejection.class,
              rejection -> assertThat(rejection.problem().type().status()).isEqualTo(403));
    }
  }

  @Test
  void withoutAnEdgeNobodySaysWhoTheViewerIs() {
    HttpRequest request = request(Map.of(Edge.VIEWER, "2001:db8::1"));
    assertThat(new Edge(List.of()).admit(request).callerAddress()).isEqualTo("192.0.2.1");
  }

  @Test
  void onlyPublicAnswersMayBeGivenWhileTheFunctionIsDown() {
    HttpResponse kept = HttpResponse.json(200, Document.build().done());
    assertThat(
            EDGE.answer(kept.with("Cache-Control", "public, max-age=60"))
                .headers()
                .get("Cache-Control"))
        .isEqualTo("public, max-age=60, stale-if-error=86400");
    assertThat(EDGE.answer(kept.with("Cache-Control", "no-store")).headers().get("Cache-Control"))
        .isEqualTo("no-store");
  }

  private static HttpRequest request(Map<String, String> headers) {
    return Requests.of("GET", "/v1/activities", headers);
  }
}
