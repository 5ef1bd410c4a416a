package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.etag;
import static nl.weektegenkindermishandeling.local.Website.ids;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Activities as campaign weeks have them, which are no meeting at a time and an address. */
class RealActivitiesIT {
  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start("none");
    website = test.website();
  }

  static List<Path> forms() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of("../../functions/src/test/resources/activities"))) {
      return files.sorted().toList();
    }
  }

  /** What each format says of them is told by {@code RealActivitiesTest}. */
  @ParameterizedTest
  @MethodSource("forms")
  void eachIsRegisteredAndFoundOnItsDates(Path file) throws IOException {
    Document form = Json.readTrusted(Files.readAllBytes(file));
    String id = website.publish(form);
    Document activity = json(website.get("/v1/activities/" + id));
    assertThat(activity.text("title")).isEqualTo(form.text("title"));
    assertThat(activity.documents("sessions")).hasSameSizeAs(form.documents("sessions"));
    for (Document session : form.documents("sessions")) {
      String date = session.text("start").substring(0, 10);
      assertThat(ids(website.get("/v1/activities?limit=100&date=" + date))).contains(id);
    }
    assertThat(website.read(website.manageLink(id)).statusCode()).isEqualTo(200);
  }

  @Test
  void aWebinarOfOneProvinceIsListedThereAndOnlineAndCountsOnce() {
    Document before = json(website.get("/v1/editions/current/counts"));
    String id =
        website.publish(
            Forms.aTheatreShow()
                .online()
                .with("region", "NL-DR")
                .with("subjects", List.of("divorce-conflict"))
                .withSessions(
                    "2027-11-16T10:00", "2027-11-16T11:00", "2027-11-18T10:00", "2027-11-18T11:00")
                .body());
    assertThat(json(website.get("/v1/activities/" + id)).text("region")).isEqualTo("NL-DR");
    for (String query :
        List.of(
            "region=NL-DR",
            "region=online",
            "region=NL-DR&region=online",
            "region=online&date=2027-11-18",
            "region=NL-DR&from=2027-11-17",
            "region=NL-DR&region=online&region=NL-UT&from=2027-11-16&subject=divorce-conflict",
            "subject=divorce-conflict&attendance=online&type=webinar&type=lecture")) {
      assertThat(everywhere(query)).as(query).containsOnlyOnce(id);
    }
    assertThat(everywhere("region=NL-FR")).doesNotContain(id);
    Document after = json(website.get("/v1/editions/current/counts"));
    assertThat(difference(before, after, "total")).isEqualTo(1);
    assertThat(difference(in(before, "byRegion"), in(after, "byRegion"), "NL-DR")).isEqualTo(1);
    assertThat(difference(in(before, "byRegion"), in(after, "byRegion"), "online")).isEqualTo(1);
    assertThat(difference(in(before, "byDate"), in(after, "byDate"), "2027-11-18")).isEqualTo(1);
    assertThat(difference(in(before, "bySubject"), in(after, "bySubject"), "divorce-conflict"))
        .isEqualTo(1);

    website.end(website.manageLink(id), "*");
    Document ended = json(website.get("/v1/editions/current/counts"));
    assertThat(ended).isEqualTo(before);
  }

  /** The ids of all pages of one. */
  private static List<String> everywhere(String query) {
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      HttpResponse<String> page = website.get("/v1/activities?limit=1&" + query + cursor.get());
      ids.addAll(ids(page));
      cursor = Optional.ofNullable(json(page).textOrNull("next")).map("&cursor="::concat);
    }
    return ids;
  }

  private static Document in(Document counts, String part) {
    return counts.document(part);
  }

  private static int difference(Document before, Document after, String name) {
    return after.number(name).intValue() - (before.has(name) ? before.number(name).intValue() : 0);
  }

  @Test
  void aQuizOfThreeDaysAndATalkThatEndsNobodyKnowsWhen() {
    Forms form =
        Forms.aTheatreShow()
            .with("title", "Quiz van drie dagen")
            .with(
                "sessions",
                List.of(
                    Map.of("start", "2027-11-24T20:00", "label", "gesprek"),
                    Map.of("start", "2027-11-22", "end", "2027-11-24")));
    String id = website.publish(form.body());
    String timed =
        website.publish(
            Forms.aTheatreShow().withSessions("2027-11-24T00:30", "2027-11-24T01:00").body());
    for (String date : List.of("2027-11-22", "2027-11-23")) {
      assertThat(ids(website.get("/v1/activities?municipality=GM0344&date=" + date)))
          .containsExactly(id);
    }
    HttpResponse<String> first =
        website.get("/v1/activities?municipality=GM0344&date=2027-11-24&limit=1");
    assertThat(ids(first)).containsExactly(id);
    assertThat(
            ids(
                website.get(
                    "/v1/activities?municipality=GM0344&date=2027-11-24&cursor="
                        + json(first).text("next"))))
        .containsExactly(timed);
    assertThat(json(website.get("/v1/editions/current/counts")).document("byDate").values())
        .containsKeys("2027-11-22", "2027-11-23", "2027-11-24");
    assertThat(website.get("/v1/activities/" + id + "/calendar.ics").body())
        .contains("DTSTART;VALUE=DATE:20271122", "DTEND;VALUE=DATE:20271125", "(gesprek)");

    Website.Link link = website.manageLink(id);
    HttpResponse<String> seen = website.read(link);
    Document submitted = json(seen).document("submitted");
    assertThat(submitted.documents("sessions").getFirst().text("end")).isEqualTo("2027-11-24");
    assertThat(json(website.change(link, submitted, etag(seen))).number("version"))
        .isEqualTo(json(seen).number("version"));
  }

  @Test
  void aDateAndATimeDoNotGoTogether() {
    Forms form =
        Forms.aTheatreShow()
            .with("sessions", List.of(Map.of("start", "2027-11-22", "end", "2027-11-23T10:00")));
    assertThat(json(website.register(form.body())).documents("errors").getFirst().values())
        .containsEntry("pointer", "#/sessions/0/end")
        .containsEntry("code", "date-and-time");
  }

  @Test
  void openingHoursOfFortyFiveDays() {
    List<Map<String, String>> hours =
        IntStream.range(0, 45)
            .mapToObj(i ->
                Map.of(
                    "start", "2027-11-%02dT%02d:00".formatted(15 + i / 8, 8 + i % 8),
                    "end", "2027-11-%02dT%02d:30".formatted(15 + i / 8, 8 + i % 8),
                    "label", "ronde " + i))
            .toList();
    String id = website.publish(Forms.aTheatreShow().with("sessions", hours).body());
    assertThat(json(website.get("/v1/activities/" + id)).documents("sessions")).hasSize(45);
  }

  @Test
  void aTowerOutOfDoorsHasNoPostcode() {
    Map<String, Object> place =
        Map.of("name", "Toren", "place", "Lauwersoog", "municipality", "GM1966");
    Forms form = Forms.aTheatreShow().with("location", place);
    assertThat(json(website.register(form.body())).documents("errors").getFirst().values())
        .containsEntry("pointer", "#/location/postcode")
        .containsEntry("code", "postcode-or-position");
    Document there = new Document(place).with("latitude", 53.41).with("longitude", 6.21);
    String id = website.publish(form.with("location", there.values()).body());
    assertThat(ids(website.get("/v1/activities?near=53.41,6.2"))).containsExactly(id);
  }

  @Test
  void whereInvitedPeopleMeetStaysWithThem() {
    String id =
        website.publish(Forms.aTheatreShow().inGroningen().with("access", "by-invitation").body());
    String feeds =
        website.get("/v1/activities/" + id).body()
            + website.get("/v1/activities/" + id + "/calendar.ics").body()
            + website.get("/v1/activities/" + id, "Accept", "application/ld+json").body();
    Document full = Forms.aTheatreShow().inGroningen().body().document("location");
    assertThat(feeds)
        .contains(full.text("place"))
        .doesNotContain(full.text("name"), full.text("postcode"));
    Document own = json(website.read(website.manageLink(id))).document("submitted");
    assertThat(own.document("location").text("name")).isEqualTo(full.text("name"));
  }
}
