package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever callers send, they get a clear answer, and nothing of it is stored. */
class BadInputIT {
  private static final String VALID = new String(Json.write(Forms.aTheatreShow().body()), UTF_8);
  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start("none");
    website = test.website();
  }

  @AfterEach
  void nothingIsStored() {
    try (DynamoDbClient client = test.system().dynamoDb().client()) {
      for (String table : List.of("Registrations", "Activities", "Outbox", "Guards")) {
        assertThat(client.scan(scan -> scan.tableName(table)).items())
            .filteredOn(item -> !isOfTheSchedule(item))
            .isEmpty();
      }
    }
  }

  /** It notes what it has done, whatever callers send. */
  private static boolean isOfTheSchedule(Map<String, AttributeValue> item) {
    return item.containsKey("key") && item.get("key").s().startsWith("milestone#");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "language",
        "title",
        "summary",
        "description",
        "type",
        "audiences",
        "subjects",
        "sectors",
        "livedExperience",
        "access",
        "attendance",
        "sessions",
        "location",
        "organisation",
        "contact",
        "partners",
        "publicContact",
        "price",
        "priceNote",
        "languages",
        "accessibility",
        "capacity",
        "registrationUrl",
        "acceptedConditions",
        "remindNextEdition",
        "proof"
      })
  void aFieldOfAnotherTypeIsNamed(String field) {
    for (Object wrong : List.of(42.5, true, "x", List.of(List.of()), Map.of("x", "y"))) {
      if (isRight(field, wrong)) {
        continue;
      }
      HttpResponse<String> answer =
          website.register(Forms.aTheatreShow().with(field, wrong).body());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(pointers(answer))
          .as(field + " " + wrong)
          .isNotEmpty()
          .allMatch(pointer -> pointer.startsWith("#/" + field));
    }
  }

  private static boolean isRight(String field, Object value) {
    return (List.of("remindNextEdition", "livedExperience").contains(field)
            && value instanceof Boolean)
        || (List.of("summary", "proof", "priceNote").contains(field) && value instanceof String);
  }

  @Test
  void allErrorsComeTogetherInTheCallersLanguage() {
    Document form =
        Forms.aTheatreShow()
            .with("title", "Kort")
            .with("unknown", "x")
            .withEmail("nobody")
            .withSessions(
                "2027-11-16T16:00", "2027-11-16T14:00", "2027-10-05T10:00", "2027-10-05T11:00")
            .body();
    HttpResponse<String> english = website.register(form, "Accept-Language", "en-GB,nl;q=0.5");
    assertThat(pointers(english))
        .containsExactlyInAnyOrder(
            "#/unknown", "#/title", "#/sessions/0/end", "#/sessions/1/start", "#/contact/email");
    assertThat(english.body()).contains("The end must be after the start.");
    assertThat(website.register(form).body()).contains("Het einde moet na het begin zijn.");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28T02:30, nonexistent-time",
    "2027-11-16 14:00, invalid-time",
    "2027-11-31T14:00, invalid-time",
    "+999999999-12-31T10:00, invalid-time",
    "2027-10-02T23:59, too-many-dates"
  })
  void aStartThatCannotBeIsRefused(String start, String code) {
    HttpResponse<String> answer =
        website.register(Forms.aTheatreShow().withSessions(start, "2027-11-16T16:00").body());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).documents("errors").getFirst().text("code")).isEqualTo(code);
  }

  @Test
  void largeBodiesAreRefused() {
    byte[] random = new byte[100 * 1024];
    new Random(1).nextBytes(random);
    assertThat(raw(random, "application/json")).isIn(400, 413);
    assertThat(raw(random, "application/octet-stream")).isIn(413, 415);
    assertThat(raw(new byte[1024 * 1024], "application/json")).isEqualTo(413);
    String long1 = VALID.replace("iedereen", "i".repeat(1024 * 1024));
    assertThat(website.post("/v1/registrations", long1).statusCode()).isEqualTo(413);
  }

  private static int raw(byte[] body, String contentType) {
    return website
        .send(
            website
                .request("/v1/registrations")
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build())
        .statusCode();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{} {}",
        "{\"a\":1,}",
        "{\"a\":1e99999999999}",
        "\u0000"
      })
  void whatIsNotAnObjectOfJsonIsRefused(String body) {
    HttpResponse<String> answer = website.post("/v1/registrations", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).text("type")).endsWith("invalid-json");
  }

  @Test
  void aGroupWithACommaInItsNameIsOneGroup() {
    for (String group : List.of("x,editors", "editors,x", "editors]", "[editors", "Editors")) {
      String token = test.system().tokenIssuer().token("x@example.org", List.of(group));
      assertThat(
              website
                  .get("/v1/editorial/statistics", "Authorization", "Bearer " + token)
                  .statusCode())
          .as(group)
          .isEqualTo(403);
    }
  }

  @Test
  void atMostAHundredErrorsAreTold() {
    Forms form = Forms.aTheatreShow();
    for (int i = 0; i < 3_000; i++) {
      form = form.with("f" + i, 1);
    }
    HttpResponse<String> answer = website.register(form.with("x".repeat(10_000), 1).body());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(pointers(answer)).hasSize(100);
    assertThat(answer.body().length()).isLessThan(20_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.org/",
        "Kijk op www.evil.example.org",
        "Kom kijken: evil.example/nu",
        "HTTP://evil.example.org",
        "\uDB40\uDC41\uDB40\uDC42\uDB40\uDC43 tags",
        "\u202Ebackwards"
      })
  void aNameThatIsAnAddressOrHidesSomethingIsRefused(String name) {
    HttpResponse<String> answer =
        website.register(
            Forms.aTheatreShow()
                .with("title", name)
                .with("organisation", Map.of("name", name))
                .with("contact", Map.of("name", name, "email", "a@example.org"))
                .body());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(pointers(answer))
        .containsExactlyInAnyOrder("#/title", "#/organisation/name", "#/contact/name");
  }

  @Test
  void anotherHostsNameIsRefused() throws IOException {
    for (String host :
        List.of("evil.example", "127.0.0.1.evil.example", "localhost@evil.example")) {
      assertThat(statusFor(host)).as(host).containsAnyOf(" 421 ", " 400 ");
    }
    for (String host : List.of("localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:8080")) {
      assertThat(statusFor(host)).contains(" 200 ");
    }
  }

  private static String statusFor(String host) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), test.system().address().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET /_local/mails HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void aFieldThatIsThereTwiceIsRefused() {
    String twice = VALID.replaceFirst("\\{", "{\"title\":\"Een andere titel\",");
    assertThat(website.post("/v1/registrations", twice).statusCode()).isEqualTo(400);
  }

  @Test
  void numbersThatAreLongWhenWrittenOutAreRefused() {
    String tiny =
        VALID.replaceFirst("\\{", "{\"price\":{\"amount\":1e-999999999,\"currency\":\"EUR\"},");
    HttpResponse<String> answer = website.post("/v1/registrations", tiny);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(pointers(answer)).containsExactly("#/price/amount");
  }

  @Test
  void aCursorBehindTheLastDateEndsTheList() {
    String cursor =
        Base64.getUrlEncoder()
            .encodeToString(("2027-11-20#10:00#" + "0".repeat(26)).getBytes(UTF_8));
    HttpResponse<String> answer = website.get("/v1/activities?to=2027-11-16&cursor=" + cursor);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Website.activities(answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Caf\ufffd d\ufffdj\ufffd",
        "Wat \u202eiez tein ki",
        "\u200b\u200b\u200b\u200b\u200b"
      })
  void aTitleThatIsNotALineOfTextIsRefused(String title) {
    HttpResponse<String> answer =
        website.register(Forms.aTheatreShow().with("title", title).body());
    assertThat(pointers(answer)).containsExactly("#/title");
  }

  @Test
  void otherMediaTypesAreRefused() {
    HttpRequest text =
        website
            .request("/v1/registrations")
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(VALID))
            .build();
    assertThat(website.send(text).statusCode()).isEqualTo(415);
    HttpRequest none =
        website
            .request("/v1/registrations")
            .POST(HttpRequest.BodyPublishers.ofString(VALID))
            .build();
    assertThat(website.send(none).statusCode()).isEqualTo(415);
  }

  @Test
  void unknownRoutesAndMethodsAreTold() {
    assertThat(website.get("/v1/nothing").statusCode()).isEqualTo(404);
    HttpRequest slash = website.request("/v1/activities/").GET().build();
    assertThat(website.send(slash).statusCode()).isEqualTo(404);
    HttpResponse<String> get = website.get("/v1/registrations");
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow")).hasValue("POST");
    assertThat(website.post("/v1/activities", "{}").headers().firstValue("Allow"))
        .hasValue("GET, HEAD");
  }

  @ParameterizedTest
  @CsvSource({
    "region=XX, region",
    "date=16-11-2027, date",
    "date=2027-02-30, date",
    "from=tomorrow, from",
    "to=2027-11-01&from=2027-11-02, to",
    "date=2027-11-16&from=2027-11-16, date",
    "date=2027-11-16&date=2027-11-17, date",
    "limit=0, limit",
    "limit=101, limit",
    "limit=ten, limit",
    "limit=-1, limit",
    "cursor=abc, cursor",
    "cursor=%%%, cursor",
    "edition=1999, edition",
    "colour=blue, colour"
  })
  void aParameterThatIsNotRightIsNamed(String query, String parameter) {
    HttpResponse<String> answer =
        website.send(
            website.request("/v1/activities?" + query.replace("%%%", "%25%25")).GET().build());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).documents("errors"))
        .anyMatch(error -> error.text("parameter").equals(parameter));
  }

  @Test
  void anIdempotencyKeyHasALimit() {
    HttpResponse<String> answer =
        website.register(Forms.aTheatreShow().body(), "Idempotency-Key", "k".repeat(256));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Idempotency-Key");
  }

  private static List<String> pointers(HttpResponse<String> answer) {
    return json(answer).documents("errors").stream().map(error -> error.text("pointer")).toList();
  }
}
