package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Chief editors invite their colleagues, and see them out. */
class EditorsIT {
  private static final String EDITORS = "/v1/editorial/editors";

  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start("required");
    website = test.website();
  }

  @AfterEach
  void thePoolAnswers() {
    website.local("/_local/user-pool", "{}");
  }

  @Test
  void whoIsInvitedGetsAMailAndIsAnEditorUntilTheyAreRemoved() {
    HttpResponse<String> invited = invite("Colleague@Example.org", false);
    assertThat(invited.statusCode()).isEqualTo(201);
    String id = json(invited).text("editorId");
    assertThat(invited.headers().firstValue("Location")).hasValue(EDITORS + "/" + id);
    assertThat(json(invited).isTrue("loggedIn")).isFalse();
    SentMail mail = website.mailsTo("colleague@example.org", 1).getFirst();
    assertThat(mail.subject()).contains("uitgenodigd");
    assertThat(mail.html()).contains("colleague@example.org", "/redactie");
    assertThat(row("colleague@example.org").text("editorId")).isEqualTo(id);

    String token = token("colleague@example.org");
    assertThat(statistics(token).statusCode()).isEqualTo(200);
    assertThat(call("GET", EDITORS, token).statusCode()).isEqualTo(403);
    assertThat(row("colleague@example.org").isTrue("loggedIn")).isTrue();

    HttpResponse<String> left = call("DELETE", EDITORS + "/" + id, website.chief());
    assertThat(left.statusCode()).isEqualTo(200);
    assertThat(left.body()).contains("chief@example.org").doesNotContain("colleague@example.org");
    assertThat(statistics(token).statusCode()).isEqualTo(403);
    assertThat(statistics(token("colleague@example.org")).statusCode()).isEqualTo(403);
    assertThat(call("DELETE", EDITORS + "/" + id, website.chief()).statusCode()).isEqualTo(404);

    String again = json(invite("colleague@example.org", false)).text("editorId");
    assertThat(again).isNotEqualTo(id);
    assertThat(statistics(token("colleague@example.org")).statusCode()).isEqualTo(200);
    assertThat(statistics(token).statusCode()).isEqualTo(403);
  }

  @Test
  void toInviteAgainMailsOnceMoreAndCanMakeAChief() {
    String id = json(invite("deputy@example.org", false)).text("editorId");
    assertThat(json(invite("deputy@example.org", true)).values())
        .containsEntry("editorId", id)
        .containsEntry("chief", true);
    assertThat(website.mailsTo("deputy@example.org", 2)).hasSize(2);
    String token = token("deputy@example.org");
    assertThat(call("GET", EDITORS, token).statusCode()).isEqualTo(200);
    invite("deputy@example.org", false);
    assertThat(website.mailsTo("deputy@example.org", 2)).hasSize(2);
    assertThat(row("deputy@example.org").isTrue("chief")).isTrue();
    call("DELETE", EDITORS + "/" + id, website.chief());
  }

  @Test
  void oneChiefStaysAlsoWhenTwoRemoveEachOther() {
    try (TestSystem alone = TestSystem.start("required")) {
      Chief current = Chief.of(alone, "chief@example.org");
      for (int round = 0; round < 5; round++) {
        Chief rival = Chief.of(alone, "rival-" + round + "@example.org");
        Chief one = current;
        List<CompletableFuture<Integer>> answers =
            List.of(
                CompletableFuture.supplyAsync(() -> one.removes(rival)),
                CompletableFuture.supplyAsync(() -> rival.removes(one)));
        assertThat(answers)
            .extracting(CompletableFuture::join)
            .allSatisfy(status -> assertThat(status).isIn(200, 403, 409));
        assertThat(one.mayWork() || rival.mayWork()).isTrue();
        if (one.mayWork() && rival.mayWork()) {
          assertThat(one.removes(rival)).isEqualTo(200);
        }
        current = one.mayWork() ? one : rival;
      }
      assertThat(current.removes(current)).isEqualTo(409);
      assertThat(current.mayWork()).isTrue();
    }
  }

  /** A chief editor who is logged in. */
  private record Chief(Website website, String email, String token) {
    static Chief of(TestSystem test, String email) {
      String token = test.system().tokenIssuer().token(email, List.of("chief-editors"));
      return new Chief(test.website(), email, "Bearer " + token);
    }

    int removes(Chief other) {
      HttpResponse<String> editors = call("GET", EDITORS);
      return editors.statusCode() != 200
          ? editors.statusCode()
          : json(editors).documents("editors").stream()
              .filter(editor -> editor.text("email").equals(other.email))
              .findFirst()
              .map(editor -> call("DELETE", EDITORS + "/" + editor.text("editorId")).statusCode())
              .orElse(403);
    }

    boolean mayWork() {
      return call("GET", "/v1/editorial/statistics").statusCode() == 200;
    }

    private HttpResponse<String> call(String method, String path) {
      return website.call(method, path, Optional.empty(), "Authorization", token);
    }
  }

  @Test
  void whatIsWrongIsToldAndAPoolThatIsTooBusyIsTriedAgainLater() {
    assertThat(invite("nobody", false).statusCode()).isEqualTo(400);
    assertThat(invite("nobody", false).body()).contains("#/email");
    website.local("/_local/user-pool", "{\"throttled\":1}");
    HttpResponse<String> busy = invite("late@example.org", false);
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.headers().firstValue("Retry-After")).isPresent();
  }

  private static HttpResponse<String> invite(String email, boolean chief) {
    return website.call(
        "POST",
        EDITORS,
        Optional.of(new Document(Map.of("email", email, "chief", chief))),
        "Authorization",
        website.chief());
  }

  private static Document row(String email) {
    return json(call("GET", EDITORS, website.chief())).documents("editors").stream()
        .filter(editor -> editor.text("email").equals(email))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> statistics(String token) {
    return call("GET", "/v1/editorial/statistics", token);
  }

  private static HttpResponse<String> call(String method, String path, String token) {
    return website.call(method, path, Optional.empty(), "Authorization", token);
  }

  private static String token(String email) {
    return "Bearer " + test.system().tokenIssuer().token(email);
  }
}
