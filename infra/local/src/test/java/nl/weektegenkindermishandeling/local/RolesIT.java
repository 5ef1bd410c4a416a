package nl.weektegenkindermishandeling.local;

import static java.util.stream.Collectors.toSet;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.http.protocol.Route;
import nl.weektegenkindermishandeling.local.editors.LocalUserPool;
import nl.weektegenkindermishandeling.local.editors.TokenIssuer;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.junit.jupiter.api.Test;

/**
 * Who gets what at each route of the contract. A route that is not in the table fails the test, as
 * does one that is no longer in the contract.
 */
class RolesIT {
  /** Who calls. */
  private enum Role {
    NOBODY,
    ORGANISER_OF_ANOTHER,
    ORGANISER,
    EXPIRED_EDITOR,
    TOKEN_OF_ANOTHER_ISSUER,
    WITHOUT_THE_GROUP,
    EDITOR,
    CHIEF_EDITOR
  }

  private static final String ANYBODY = "anybody";
  private static final String ORGANISER = "organiser";
  private static final String EDITOR = "editor";
  private static final String CHIEF_EDITOR = "chief editor";

  /** Who may call each route. */
  private static final Map<String, String> ALLOWED =
      Map.ofEntries(
          Map.entry("GET /v1/activities", ANYBODY),
          Map.entry("GET /v1/activities/{activityId}", ANYBODY),
          Map.entry("GET /v1/editions/{edition}", ANYBODY),
          Map.entry("GET /v1/activities/{activityId}/calendar.ics", ANYBODY),
          Map.entry("GET /v1/feeds/activities.ics", ANYBODY),
          Map.entry("GET /v1/feeds/activities.geojson", ANYBODY),
          Map.entry("GET /v1/feeds/activities.csv", ANYBODY),
          Map.entry("GET /v1/feeds/activities.atom", ANYBODY),
          Map.entry("GET /v1/editions/{edition}/counts", ANYBODY),
          Map.entry("GET /v1/openapi.json", ANYBODY),
          Map.entry("GET /v1/health", ANYBODY),
          Map.entry("GET /v1/challenge", ANYBODY),
          Map.entry("POST /v1/registrations", ANYBODY),
          Map.entry("POST /v1/registrations/{registrationId}/confirmation", ANYBODY),
          Map.entry("POST /v1/registration-links", ANYBODY),
          Map.entry("GET /v1/registrations/{registrationId}", ORGANISER),
          Map.entry("PUT /v1/registrations/{registrationId}", ORGANISER),
          Map.entry("DELETE /v1/registrations/{registrationId}", ORGANISER),
          Map.entry("PUT /v1/registrations/{registrationId}/cancellation", ORGANISER),
          Map.entry("PUT /v1/registrations/{registrationId}/outcome", ORGANISER),
          Map.entry("DELETE /v1/registrations/{registrationId}/personal-data", ORGANISER),
          Map.entry("GET /v1/editorial/report", EDITOR),
          Map.entry("GET /v1/editorial/report.csv", EDITOR),
          Map.entry("GET /v1/editorial/registrations", EDITOR),
          Map.entry("POST /v1/editorial/registrations", EDITOR),
          Map.entry("PUT /v1/editorial/registrations/{registrationId}", EDITOR),
          Map.entry("POST /v1/editorial/registrations/{registrationId}/notes", EDITOR),
          Map.entry("PUT /v1/editorial/registrations/{registrationId}/assignment", EDITOR),
          Map.entry("DELETE /v1/editorial/registrations/{registrationId}/assignment", EDITOR),
          Map.entry("PUT /v1/editorial/registrations/{registrationId}/highlight", EDITOR),
          Map.entry("DELETE /v1/editorial/registrations/{registrationId}/highlight", EDITOR),
          Map.entry("GET /v1/editorial/registrations/{registrationId}", EDITOR),
          Map.entry("POST /v1/editorial/registrations/{registrationId}/decision", EDITOR),
          Map.entry("DELETE /v1/editorial/registrations/{registrationId}/suppression", EDITOR),
          Map.entry("GET /v1/editorial/registrations.csv", EDITOR),
          Map.entry("GET /v1/editorial/statistics", EDITOR),
          Map.entry("GET /v1/editorial/editors", CHIEF_EDITOR),
          Map.entry("POST /v1/editorial/editors", CHIEF_EDITOR),
          Map.entry("DELETE /v1/editorial/editors/{editorId}", CHIEF_EDITOR),
          Map.entry("GET /v1/editions/{edition}/conditions/{version}", ANYBODY),
          Map.entry("GET /v1/editorial/editions/{edition}", EDITOR),
          Map.entry("GET /v1/editorial/editions/{edition}/versions", EDITOR),
          Map.entry("PUT /v1/editorial/editions/{edition}", CHIEF_EDITOR),
          Map.entry(
              "POST /v1/editorial/editions/{edition}/versions/{version}/restoration",
              CHIEF_EDITOR));

  /** What is answered to who may call, if not 200. */
  private static final Map<String, Integer> DONE =
      Map.of(
          "PUT /v1/registrations/{registrationId}/outcome", 409, // it has not begun
          "DELETE /v1/registrations/{registrationId}/personal-data", 409, // it is not over
          "POST /v1/editorial/registrations", 201,
          "POST /v1/editorial/editors", 201,
          "DELETE /v1/editorial/editors/{editorId}", 404, // nobody has that id
          "POST /v1/editorial/registrations/{registrationId}/notes", 201,
          "PUT /v1/editorial/registrations/{registrationId}/highlight", 409); // not online

  /** After these nothing is as it was. */
  private static final Set<String> CHANGING =
      Set.of(
          "PUT /v1/registrations/{registrationId}",
          "DELETE /v1/registrations/{registrationId}",
          "PUT /v1/registrations/{registrationId}/cancellation",
          "PUT /v1/editorial/registrations/{registrationId}",
          "PUT /v1/editorial/registrations/{registrationId}/assignment",
          "POST /v1/editorial/registrations/{registrationId}/decision");

  /** Two, and one for each change. */
  private static final int REGISTRATIONS = 12;

  private static final Map<String, Document> BODIES =
      Map.ofEntries(
          Map.entry("POST /v1/editorial/registrations", Forms.aTheatreShow().body()),
          Map.entry(
              "PUT /v1/editorial/registrations/{registrationId}", Forms.aTheatreShow().body()),
          Map.entry("PUT /v1/registrations/{registrationId}/cancellation", Document.build().done()),
          Map.entry(
              "PUT /v1/editorial/registrations/{registrationId}/highlight",
              Document.build().done()),
          Map.entry(
              "POST /v1/editorial/registrations/{registrationId}/notes",
              new Document(Map.of("text", "Gebeld."))),
          Map.entry("POST /v1/registrations", Forms.aTheatreShow().body()),
          Map.entry(
              "POST /v1/registrations/{registrationId}/confirmation",
              new Document(Map.of("token", "wrong"))),
          Map.entry(
              "POST /v1/registration-links", new Document(Map.of("email", "who@example.org"))),
          Map.entry("PUT /v1/registrations/{registrationId}", Forms.aTheatreShow().body()),
          Map.entry(
              "POST /v1/editorial/registrations/{registrationId}/decision", Decisions.approve()),
          Map.entry(
              "PUT /v1/registrations/{registrationId}/outcome",
              new Document(Map.of("tookPlace", true, "mayQuote", false))),
          Map.entry(
              "POST /v1/editorial/editors",
              new Document(Map.of("email", "colleague@example.org"))));

  @Test
  void everyRouteLetsThroughWhoMayCallItAndNobodyElse() {
    assertThat(Contract.routes().stream().map(Route::key).collect(toSet()))
        .isEqualTo(ALLOWED.keySet());
    try (TestSystem test = TestSystem.start("required")) {
      Iterator<Website.Link> fresh = submitted(test.website(), REGISTRATIONS).iterator();
      Website.Link own = fresh.next();
      Website.Link other = fresh.next();
      Map<Role, String> secrets = secrets(test, other);
      for (Route route : Contract.routes()) {
        for (Role role : Role.values()) {
          secrets.put(Role.ORGANISER, own.token());
          String secret = secrets.getOrDefault(role, "");
          HttpResponse<String> answer = call(test.website(), route, own.registrationId(), secret);
          assertThat(answer.statusCode())
              .as(route.key() + " by " + role + ": " + answer.body())
              .isEqualTo(expected(route, role));
          if (answer.statusCode() == 200 && CHANGING.contains(route.key())) {
            own = fresh.next(); // it changed
          }
        }
      }
    }
  }

  private static int expected(Route route, Role role) {
    String allowed = ALLOWED.getOrDefault(route.key(), "");
    return switch (allowed) {
      case ORGANISER ->
          switch (role) {
            case ORGANISER -> DONE.getOrDefault(route.key(), 200);
            case NOBODY -> 401;
            default -> 403;
          };
      case EDITOR ->
          switch (role) {
            case EDITOR, CHIEF_EDITOR -> DONE.getOrDefault(route.key(), 200);
            case WITHOUT_THE_GROUP -> 403;
            default -> 401;
          };
      case CHIEF_EDITOR ->
          switch (role) {
            case CHIEF_EDITOR -> DONE.getOrDefault(route.key(), 200);
            case WITHOUT_THE_GROUP, EDITOR -> 403;
            default -> 401;
          };
      default ->
          switch (route.key()) {
            case "POST /v1/registrations", "POST /v1/registration-links" -> 202;
            case "POST /v1/registrations/{registrationId}/confirmation" -> 403; // a wrong token
            case "GET /v1/activities/{activityId}",
                "GET /v1/activities/{activityId}/calendar.ics" ->
                404; // not published
            case "GET /v1/editions/{edition}/conditions/{version}" -> 404; // no such version
            case "GET /v1/challenge" -> 404; // not asked for
            default -> 200;
          };
    };
  }

  private static Map<Role, String> secrets(TestSystem test, Website.Link other) {
    var issuer = test.system().tokenIssuer();
    Map<Role, String> secrets = new EnumMap<>(Role.class);
    secrets.put(Role.ORGANISER_OF_ANOTHER, other.token());
    secrets.put(
        Role.EXPIRED_EDITOR,
        issuer.token("editor@example.org", List.of("editors"), Duration.ofSeconds(-1)));
    secrets.put(Role.TOKEN_OF_ANOTHER_ISSUER, ofAnotherIssuer(test));
    secrets.put(Role.WITHOUT_THE_GROUP, issuer.token("visitor@example.org", List.of("visitors")));
    secrets.put(Role.EDITOR, issuer.token("editor@example.org", List.of("editors")));
    secrets.put(Role.CHIEF_EDITOR, issuer.token("chief@example.org", List.of("chief-editors")));
    return secrets;
  }

  /** The same claims, signed with another key. */
  private static String ofAnotherIssuer(TestSystem test) {
    Clock clock = Clock.systemUTC();
    return new TokenIssuer(test.system().address(), new LocalUserPool(clock), clock)
        .token("editor@example.org", List.of("editors"));
  }

  /** Some at once, since each waits for mails. */
  private static List<Website.Link> submitted(Website website, int count) {
    List<String> ids =
        IntStream.range(0, count)
            // Each has an address of its own: one gets only so many mails a day.
            .mapToObj(i -> Forms.aTheatreShow().withEmail("organiser-" + i + "@example.org"))
            .map(form -> json(website.register(form.body())).text("registrationId"))
            .toList();
    ids.forEach(id -> website.confirm(website.link(id)));
    return ids.stream().map(website::manageLink).toList();
  }

  private static HttpResponse<String> call(Website website, Route route, String id, String secret) {
    String path =
        route
            .path()
            .replace("{registrationId}", id)
            .replace("{activityId}", id)
            .replace("{edition}", "current")
            .replace("{version}", "1")
            .replace("{editorId}", "nobody");
    boolean isOfSettings = path.startsWith("/v1/editorial/editions/");
    Map<String, String> headers = new HashMap<>();
    headers.put("If-Match", "\"2\"");
    Optional<Document> body = Optional.ofNullable(BODIES.get(route.key()));
    if (isOfSettings) {
      HttpResponse<String> settings = website.settings("current");
      headers.put("If-Match", Website.etag(settings));
      body = route.method().equals("PUT") ? Optional.of(json(settings)) : body;
    }
    if (!secret.isEmpty()) {
      headers.put("Authorization", "Bearer " + secret);
    }
    return website.call(
        route.method(),
        path,
        body,
        headers.entrySet().stream()
            .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
            .toArray(String[]::new));
  }
}
