package nl.weektegenkindermishandeling.registration;

import static nl.weektegenkindermishandeling.registration.Forms.body;
import static nl.weektegenkindermishandeling.registration.Forms.form;
import static nl.weektegenkindermishandeling.registration.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "06 \u2013 12345678",
        "\u202a+31 6 12345678\u202c",
        "(+31) 30 123 45 67",
        "+31 (0)30 123 45 67",
        "0031 30 1234567",
        "+32 2 123 45 67",
        "14 030",
        "14030",
        "14 0318",
        "113",
        "112",
        "144",
        "1850",
        "116 111",
        "0800-0113",
        "0900 8844"
      })
  void peopleWriteTheirNumberInManyWays(String phone) {
    assertThat(faults(withContact("phone", phone))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "030",
        "14",
        "115",
        "bel mij even",
        "030 123 45 67 na 18 uur",
        "(((((((1",
        "+",
        "12+345678"
      })
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
  @CsvSource(
      delimiter = '!',
      value = {
        "http://example.org ! invalid-url",
        "https:example.org ! invalid-url",
        "javascript:alert(1) ! invalid-url",
        "https://example.org/<script> ! invalid-url",
        "https://example..org/ ! invalid-host",
        "https://.org ! invalid-host",
        "https://example ! invalid-host",
        "https://exa mple.org ! invalid-host",
        "https://example.org:99999999999/ ! invalid-host",
        "https://example.org\\example.com ! invalid-host",
        "https://sam:secret@example.org/ ! user-in-url",
        "https://localhost/ ! private-host",
        "https://localhost./ ! private-host",
        "https://LOCALHOST:8443/a ! private-host",
        "https://app.localhost/ ! private-host",
        "https://printer.local/ ! private-host",
        "https://intranet.lan/ ! private-host",
        "https://router.home.arpa ! private-host",
        "https://127.0.0.1/ ! private-host",
        "https://127.1/ ! private-host",
        "https://10.1.2.3/ ! private-host",
        "https://172.20.0.1/ ! private-host",
        "https://192.168.178.1/ ! private-host",
        "https://169.254.169.254/ ! private-host",
        "https://0x7f.0.0.1/ ! private-host",
        "https://127。0。0。1/ ! private-host",
        "https://[::1]/ ! private-host",
        "https://[fd00::1]:8443/ ! private-host",
        "https://[2001:db8::1]/ ! invalid-host"
      })
  void whatIsNoAddressOfAWebsiteGetsTheReason(String url, String code) {
    assertThat(faults(with("onlineUrl", url))).containsExactly("#/onlineUrl " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Https://www.Example.org/A ! https://www.Example.org/A",
        "HTTPS://example.org ! https://example.org",
        "https://example.org/a|b ! https://example.org/a%7Cb",
        "https://example.org/een twee ! https://example.org/een%20twee",
        "https://example.org/100% ! https://example.org/100%25",
        "https://example.org/100%25 ! https://example.org/100%25",
        "https://example.org/%zz?a=[1] ! https://example.org/%25zz?a=%5B1%5D",
        "https://example.org/café?q=é#ü ! https://example.org/caf%C3%A9?q=%C3%A9#%C3%BC",
        "https://café.example.org/ ! https://xn--caf-dma.example.org/",
        "https://example.org:/a ! https://example.org/a",
        "https://example.org/a#b#c ! https://example.org/a#b%23c"
      })
  void anAddressIsMendedAsBrowsersDo(String sent, String mended) {
    assertThat(form(with("onlineUrl", sent)).details().onlineUrl()).isEqualTo(mended);
    assertThat(form(with("onlineUrl", mended)).details().onlineUrl()).isEqualTo(mended);
  }

  @Test
  void aDomainInOtherLettersIsOneOfTheDns() {
    Map<String, Object> body = withContact("email", "Sam@Müller.example\u200b");
    assertThat(form(body).contact().email()).isEqualTo("Sam@xn--mller-kva.example");
    assertThat(faults(withContact("email", "säm@example.org")))
        .containsExactly("#/contact/email invalid-email");
  }

  @Test
  void aPostcodeElsewhereIsToldAtBoth() {
    Map<String, Object> location = new HashMap<>();
    locationOf(body()).forEach((name, value) -> location.put(String.valueOf(name), value));
    location.put("municipality", "GM0014");
    assertThat(faults(with("location", location)))
        .containsExactly(
            "#/location/postcode places-differ", "#/location/municipality places-differ");
    assertThat(Forms.errors(with("location", location)).getFirst().detail(Language.NL))
        .contains("3511 AB en Groningen liggen ongeveer");
  }

  @Test
  void aSessionTwiceIsRefused() {
    Map<String, Object> session = Map.of("start", "2027-11-16T14:00", "end", "2027-11-16T16:00");
    Map<String, Object> same =
        Map.of("start", "2027-11-16T13:00:00.000Z", "end", "2027-11-16T16:00+01:00");
    assertThat(faults(with("sessions", List.of(session, same))))
        .containsExactly("#/sessions/1 repeated");
    assertThat(
            faults(
                with(
                    "sessions",
                    List.of(
                        Map.of("id", "a", "start", "2027-11-16T14:00", "end", "2027-11-16T16:00"),
                        Map.of(
                            "id", "a", "start", "2027-11-17T14:00", "end", "2027-11-17T16:00")))))
        .containsExactly("#/sessions/1/id repeated");
  }

  @Test
  void whatBrowsersFillInByThemselvesIsNoTrap() {
    for (Object value : new Object[] {"https://www.example.org", 1, List.of("x"), Map.of(), true}) {
      assertThat(faults(with("website", value))).isEmpty();
      assertThat(Honeypot.isFilled(new Document(with("website", value)))).isFalse();
    }
    for (Object nothing : new Object[] {"", " ", "\u00a0", "\u200b", false, 0, 0.0, "false", "0"}) {
      assertThat(faults(with("leaveEmpty", nothing))).isEmpty();
      assertThat(Honeypot.isFilled(new Document(with("leaveEmpty", nothing)))).isFalse();
    }
    for (Object something : new Object[] {"x", true, 1, List.of("x"), Map.of("a", "b")}) {
      assertThat(Honeypot.isFilled(new Document(with("leaveEmpty", something)))).isTrue();
    }
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
        .containsExactly("#/title required");
    assertThat(faults(with("title", "\u200b".repeat(8)))).containsExactly("#/title required");
    assertThat(faults(with("title", "ab" + "\u200b".repeat(8) + "c")))
        .containsExactly("#/title too-short");
  }

  @Test
  void whatNobodySeesCountsForHowLongATextIs() {
    assertThat(faults(with("title", "Theater" + "\u200b".repeat(9_000) + "s")))
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
