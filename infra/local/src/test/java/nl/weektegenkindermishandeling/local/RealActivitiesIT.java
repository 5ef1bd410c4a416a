package nl.weektegenkindermishandeling.local;

import static nl.weektegenkindermishandeling.local.Website.etag;
import static nl.weektegenkindermishandeling.local.Website.ids;
import static nl.weektegenkindermishandeling.local.Website.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Activities as campaign weeks have them, which are no meeting at a time and an address. */
class RealActivitiesIT {
  @AutoClose private static TestSystem test;
  private static Website website;

  @BeforeAll
  static void start() {
    test = TestSystem.start("none");
    website = test.website();
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
      assertThat(ids(website.get("/v1/activities?date=" + date))).containsExactly(id);
    }
    HttpResponse<String> first = website.get("/v1/activities?date=2027-11-24&limit=1");
    assertThat(ids(first)).containsExactly(id);
    assertThat(
            ids(website.get("/v1/activities?date=2027-11-24&cursor=" + json(first).text("next"))))
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
