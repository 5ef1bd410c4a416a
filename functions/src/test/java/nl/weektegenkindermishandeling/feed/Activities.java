package nl.weektegenkindermishandeling.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Cancellation;

/** Activities with all that formats stumble over. Nobody in them exists. */
final class Activities {
  static final Edition EDITION = Edition.of(2027);
  static final Links LINKS = new Links("https://www.campaign.example");
  static final Instant PUBLISHED = Instant.parse("2027-09-01T10:00:00Z");

  private Activities() {}

  static List<Activity> all() {
    return List.of(theatre(), webinar(), cancelled());
  }

  /** Two sessions, one past midnight; quotes, commas, semicolons, line breaks and long lines. */
  static Activity theatre() {
    Map<String, Object> body =
        body("Theater; “Wat, ik \\ niet zei” – één lange titel met een 🎭 erin");
    body.put("summary", "=SUM(A1) is geen formule");
    body.put(
        "description",
        "Eerste regel, met komma; en puntkomma.\nTweede regel <b>niet vet</b> & meer.");
    body.put("attendance", "hybrid");
    body.put(
        "sessions",
        List.of(
            session("2027-11-16T20:00", "2027-11-17T01:00"),
            session("2027-11-18T14:00", "2027-11-18T16:00")));
    body.put("onlineUrl", "https://meet.example.org/room");
    body.put(
        "location",
        Map.of(
            "name", "De Voorbeeldzaal",
            "street", "Voorbeeldstraat",
            "houseNumber", "1a",
            "postcode", "3511 AB",
            "place", "Utrecht",
            "municipality", "GM0344",
            "latitude", 52.09,
            "longitude", 5.12));
    body.put("publicContact", Map.of("email", "info@example.org", "phone", "+31 30 000 00 00"));
    body.put("price", Map.of("amount", 7.5, "currency", "EUR"));
    body.put("capacity", 120);
    body.put("registrationUrl", "https://www.example.org/aanmelden");
    return publish("01K9Z2V3W4X5Y6Z7A8B9C0D1E2", body, PUBLISHED);
  }

  /** On line, by invitation: its address is not shown. */
  static Activity webinar() {
    Map<String, Object> body = body("Webinar voor genodigden");
    body.put("type", "webinar");
    body.put("access", "by-invitation");
    body.put("attendance", "online");
    body.put("sessions", List.of(session("2027-11-17T10:00", "2027-11-17T11:00")));
    body.put("onlineUrl", "https://meet.example.org/secret");
    return publish("01K9Z2V3W4X5Y6Z7A8B9C0D1E3", body, PUBLISHED.plusSeconds(60));
  }

  /** Without a position of its own, and cancelled. */
  static Activity cancelled() {
    Map<String, Object> body = body("Lezing die niet doorgaat");
    body.put("attendance", "in-person");
    body.put("sessions", List.of(session("2027-11-19T19:30", "2027-11-19T21:00")));
    body.put(
        "location",
        Map.of(
            "name", "Bibliotheek",
            "postcode", "9711 LM",
            "place", "Groningen",
            "municipality", "GM0014"));
    return publish("01K9Z2V3W4X5Y6Z7A8B9C0D1E4", body, PUBLISHED.plusSeconds(120))
        .cancel(
            new Cancellation("De spreker is ziek.", LocalDate.of(2027, 12, 7), null),
            PUBLISHED.plusSeconds(3600));
  }

  /** Five whole days, a walk-in before a talk that ends nobody knows when, and partners. */
  static Activity quizAndTalk() {
    Map<String, Object> body = body("Quiz per mail, met een gesprek erna");
    body.put("attendance", "online");
    body.put("onlineUrl", "https://quiz.example.org");
    body.put(
        "sessions",
        List.of(
            Map.of("start", "2027-11-19T19:30", "label", "gesprek"),
            Map.of("start", "2027-11-15", "end", "2027-11-19", "label", "elke dag een vraag"),
            Map.of("start", "2027-11-19T19:00", "end", "2027-11-19T19:30", "label", "inloop")));
    body.put(
        "partners",
        List.of(
            Map.of("name", "Jongerenraad Voorbeeld"),
            Map.of("name", "Stichting Mee", "website", "https://mee.example.org")));
    return publish("01K9Z2V3W4X5Y6Z7A8B9C0D1E5", body, PUBLISHED);
  }

  /** Out of doors, where there is no postcode. */
  static Activity tower() {
    Map<String, Object> body = body("De toren kleurt oranje");
    body.put("attendance", "in-person");
    body.put("sessions", List.of(Map.of("start", "2027-11-20")));
    body.put(
        "location",
        Map.of(
            "name", "Toren op de dijk",
            "place", "Lauwersoog",
            "municipality", "GM1966",
            "latitude", 53.41,
            "longitude", 6.21));
    return publish("01K9Z2V3W4X5Y6Z7A8B9C0D1E6", body, PUBLISHED);
  }

  /** By invitation: where it is, is not shown. */
  static Activity invited() {
    Map<String, Object> body = body("Bijeenkomst voor genodigden");
    body.put("access", "by-invitation");
    body.put("attendance", "hybrid");
    body.put("onlineUrl", "https://meet.example.org/secret");
    body.put("sessions", List.of(session("2027-11-17T10:00", "2027-11-17T11:00")));
    body.put(
        "location",
        Map.of(
            "name", "Huize Geheim",
            "street", "Stille steeg",
            "houseNumber", "7",
            "postcode", "9711 LM",
            "place", "Groningen",
            "municipality", "GM0014",
            "latitude", 53.2191,
            "longitude", 6.5665));
    return publish("01K9Z2V3W4X5Y6Z7A8B9C0D1E7", body, PUBLISHED);
  }

  private static Map<String, Object> body(String title) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", title);
    body.put("description", "Een bijeenkomst voor iedereen die met kinderen werkt.");
    body.put("type", "theatre");
    body.put("audiences", List.of("professionals", "parents"));
    body.put(
        "organisation",
        Map.of("name", "Stichting Voorbeeld", "website", "https://www.example.org"));
    return body;
  }

  private static Map<String, Object> session(String start, String end) {
    return Map.of("start", start, "end", end);
  }

  private static Activity publish(String id, Map<String, Object> body, Instant now) {
    ActivityDetails details = ActivityFields.DETAILS.read(new Document(body), EDITION.known());
    return Activity.publish(id, "2027", details, now);
  }
}
