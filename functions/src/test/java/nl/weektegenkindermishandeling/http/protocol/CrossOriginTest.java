package nl.weektegenkindermishandeling.http.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrossOriginTest {
  private static final String WEBSITE = "https://www.example.org";
  private static final CrossOrigin CROSS_ORIGIN = new CrossOrigin(List.of(WEBSITE));
  private static final HttpResponse ANSWER = HttpResponse.json(200, Document.build().done());

  @Test
  void pagesOfAnyWebsiteReadTheProgrammeAndItsProblems() {
    for (String path : List.of("/v1/activities", "/v1/feeds/activities.ics", "/v1/nothing")) {
      assertThat(allowed("GET", path, "https://elsewhere.example")).isEqualTo("*");
    }
  }

  @Test
  void onlyTheCampaignsOwnPagesDoTheRest() {
    for (String path :
        List.of("/v1/registrations", "/v1/registration-links", "/v1/editorial/statistics")) {
      assertThat(allowed("POST", path, WEBSITE)).isEqualTo(WEBSITE);
      assertThat(allowed("POST", path, "https://elsewhere.example")).isNull();
      assertThat(allowed("POST", path, "null")).isNull();
      assertThat(
              CROSS_ORIGIN
                  .allow(Requests.of("POST", path, Map.of()), ANSWER.with("Vary", "Accept"))
                  .headers())
          .containsEntry("Vary", "Accept, Origin");
    }
  }

  @Test
  void aBrowserMayAskBeforeItCalls() {
    HttpRequest question =
        Requests.of(
            "OPTIONS",
            "/v1/registrations/01K9Z2V3W4X5Y6Z7A8B9C0D1E2",
            Map.of("origin", WEBSITE, "access-control-request-method", "PUT"));
    assertThat(CrossOrigin.preflight(question))
        .hasValueSatisfying(answer -> {
          assertThat(answer.status()).isEqualTo(204);
          assertThat(answer.headers().get("Access-Control-Allow-Methods"))
              .isEqualTo("DELETE, GET, PUT");
          assertThat(answer.headers().get("Access-Control-Allow-Headers"))
              .contains("If-Match", "Authorization");
        });
  }

  @Test
  void otherQuestionsAreNone() {
    assertThat(CrossOrigin.preflight(Requests.of("OPTIONS", "/v1/registrations", Map.of())))
        .isEmpty();
    assertThat(
            CrossOrigin.preflight(
                Requests.of(
                    "OPTIONS", "/v1/nothing", Map.of("access-control-request-method", "PUT"))))
        .isEmpty();
  }

  private static @Nullable String allowed(String method, String path, String origin) {
    return CROSS_ORIGIN
        .allow(Requests.of(method, path, Map.of("origin", origin)), ANSWER)
        .headers()
        .get("Access-Control-Allow-Origin");
  }
}
