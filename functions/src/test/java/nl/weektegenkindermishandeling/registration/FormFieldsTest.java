package nl.weektegenkindermishandeling.registration;

import static nl.weektegenkindermishandeling.registration.Forms.body;
import static nl.weektegenkindermishandeling.registration.Forms.form;
import static nl.weektegenkindermishandeling.registration.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.InputError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "030 123 45 67",
        "(030) 123 45 67",
        "030/1234567",
        "030.123.45.67",
        "+31 30 123 45 67",
        "06-12345678",
        "06\u00a012345678",
        "06\u201112345678",
        "06 \u2013 12345678"
      })
  void peopleWriteTheirNumberInManyWays(String phone) {
    assertThat(faults(withContact("phone", phone))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"030", "bel mij even", "030 123 45 67 na 18 uur", "(((((((1"})
  void whatIsNoNumberIsNone(String phone) {
    assertThat(faults(withContact("phone", phone))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.org",
        "https://example.org:8443/a?b=c#d",
        "https://café.example.org/agenda",
        "https://mijn_school.example.org/"
      })
  void addressesOfWebsites(String url) {
    assertThat(faults(with("onlineUrl", url))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "https://localhost/",
        "https://sam:secret@example.org/",
        "https://example..org/",
        "https://.org",
        "https://example.org:99999999999/",
        "https:example.org",
        "https://exa mple.org",
        "javascript:alert(1)"
      })
  void whatIsNoAddressOfAWebsiteIsNone(String url) {
    assertThat(faults(with("onlineUrl", url))).containsExactly("#/onlineUrl invalid-url");
  }

  @Test
  void swappedCoordinatesAreNotInTheNetherlands() {
    Map<String, Object> location = new HashMap<>();
    locationOf(body()).forEach((name, value) -> location.put(String.valueOf(name), value));
    location.putAll(Map.of("latitude", 52.09, "longitude", 5.12));
    assertThat(faults(with("location", location))).isEmpty();
    location.putAll(Map.of("latitude", 5.12, "longitude", 52.09));
    assertThat(faults(with("location", location)))
        .containsExactly("#/location/latitude out-of-range", "#/location/longitude out-of-range");
  }

  private static Map<?, ?> locationOf(Map<String, Object> body) {
    return (Map<?, ?>) Objects.requireNonNull(body.get("location"));
  }

  @Test
  void textThatNobodySeesIsNone() {
    assertThat(faults(with("title", "\u00a0\u00a0\u00a0\u00a0\u00a0")))
        .containsExactly("#/title too-short");
    assertThat(faults(with("title", "\u200b".repeat(8)))).containsExactly("#/title too-short");
  }

  @Test
  void whatNobodySeesCountsForHowLongATextIs() {
    assertThat(faults(with("title", "Theater" + "\u200b".repeat(9_000))))
        .containsExactly("#/title too-long");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFFFE, 0xFFFF, 0x1FFFE, 0xFFFD, 0x7})
  void whatXmlCannotHoldIsNoText(int point) {
    assertThat(faults(with("description", "Een voorstelling " + Character.toString(point))))
        .containsExactly("#/description control-character");
  }

  private static Map<String, Object> withContact(String field, Object value) {
    Map<String, Object> contact = new HashMap<>(Forms.contact("sam@example.org"));
    contact.put(field, value);
    return with("contact", contact);
  }

  private static List<String> faults(Map<String, Object> body) {
    return Forms.errors(body).stream()
        .map(error -> error.at() + " " + error.kind().code())
        .toList();
  }

  @Test
  void blankOptionalFieldsCountAsAbsent() {
    Map<String, Object> body = new HashMap<>(body());
    body.put("summary", " ");
    body.put("registrationUrl", "");
    body.put("access", "");
    body.put("publicContact", null);
    assertThat(Forms.errors(body)).isEmpty();
    assertThat(form(body).details().summary()).isNull();
  }

  @Test
  void requiredFieldsAreToldByName() {
    assertThat(Forms.errors(Map.of()))
        .allMatch(error -> error.kind() == InputError.REQUIRED)
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
}
