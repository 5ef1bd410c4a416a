package nl.weektegenkindermishandeling.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import org.junit.jupiter.api.Test;

class RegistrationTest {
  private static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");
  private static final Edition EDITION = Edition.of(2027);
  private static final Token TOKEN = Token.random(RandomGenerator.of("L64X128MixRandom"));

  @Test
  void confirmingSubmitsOrPublishesByTheEditionsModeration() {
    Registration registration = registered();
    Change.Confirmed submitted = (Change.Confirmed) registration.confirm(TOKEN, EDITION, NOW);
    assertThat(submitted.after().state()).isEqualTo(RegistrationState.SUBMITTED);
    assertThat(submitted.after().published()).isEmpty();
    assertThat(submitted.after().version()).isEqualTo(2);
    Change.Confirmed approved =
        (Change.Confirmed)
            registration.confirm(TOKEN, EDITION.withModeration(Moderation.NONE), NOW);
    assertThat(approved.after().state()).isEqualTo(RegistrationState.APPROVED);
    assertThat(approved.after().published().orElseThrow().id()).isEqualTo(registration.id());
  }

  @Test
  void aSecondConfirmationGivesTheSameAnswerAlsoAfterTheLinkExpired() {
    Change.Confirmed confirmed = (Change.Confirmed) registered().confirm(TOKEN, EDITION, NOW);
    Instant later = NOW.plus(Duration.ofDays(3));
    assertThat(confirmed.after().confirm(TOKEN, EDITION, later))
        .isEqualTo(new ConfirmResult.AlreadyConfirmed(RegistrationState.SUBMITTED));
  }

  @Test
  void aLinkWorksFor48Hours() {
    Instant end = NOW.plus(Duration.ofDays(2));
    assertThat(registered().confirm(TOKEN, EDITION, end)).isInstanceOf(Change.Confirmed.class);
    assertThat(registered().confirm(TOKEN, EDITION, end.plusMillis(1)))
        .isInstanceOf(ConfirmResult.Refused.class);
    assertThat(registered().confirm(new Token("other"), EDITION, NOW))
        .isInstanceOf(ConfirmResult.Refused.class);
  }

  @Test
  void detailsAreKeptAWeekUnconfirmedAnd90DaysAfterTheEditionConfirmed() {
    assertThat(registered().purgeAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    Change.Confirmed confirmed = (Change.Confirmed) registered().confirm(TOKEN, EDITION, NOW);
    assertThat(confirmed.after().purgeAt()).isEqualTo(Instant.parse("2028-02-19T23:00:00Z"));
  }

  @Test
  void whatIsPrivateIsNotInTheTextOfARecord() {
    assertThat(registered() + " " + registered().form() + " " + TOKEN)
        .doesNotContain("Sam", "sam@example.org", TOKEN.text());
  }

  @Test
  void blankOptionalFieldsCountAsAbsent() {
    Map<String, Object> body = new HashMap<>(body());
    body.put("summary", " ");
    body.put("registrationUrl", "");
    body.put("access", "");
    body.put("location", null);
    assertThat(FormCheck.check(body, EDITION)).isEmpty();
    assertThat(RegistrationForm.read(body, EDITION.regions()).details().summary()).isNull();
  }

  @Test
  void requiredFieldsAreToldByName() {
    assertThat(FormCheck.check(Map.of(), EDITION))
        .allMatch(error -> error.fault() == Fault.REQUIRED)
        .extracting(FieldError::at)
        .containsExactlyInAnyOrder(
            "#/title",
            "#/description",
            "#/type",
            "#/audiences",
            "#/attendance",
            "#/sessions",
            "#/organisation",
            "#/contact",
            "#/acceptedConditions");
  }

  private static Registration registered() {
    return Registration.register(
            "01K9Z2V3W4X5Y6Z7A8B9C0D1E2",
            RegistrationForm.read(body(), EDITION.regions()),
            EDITION,
            TOKEN,
            NOW)
        .after();
  }

  private static Map<String, Object> body() {
    return Map.of(
        "title", "Webinar",
        "description", "Een webinar over kijken en luisteren.",
        "type", "webinar",
        "audiences", List.of("parents"),
        "attendance", "online",
        "sessions", List.of(Map.of("start", "2027-11-16T14:00", "end", "2027-11-16T16:00")),
        "onlineUrl", "https://meet.example.org/room",
        "organisation", Map.of("name", "Stichting Voorbeeld"),
        "contact", Map.of("name", "Sam de Vries", "email", "sam@example.org"),
        "acceptedConditions", "2027");
  }
}
