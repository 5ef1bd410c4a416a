package nl.weektegenkindermishandeling.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.event.MailFunction;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void aFunctionDoesNotStartWithoutItsSettingsAndNamesThem() {
    FunctionContext context =
        new FunctionContext(
            new Settings(Map.of("AWS_REGION", "eu-west-1")),
            Clock.systemUTC(),
            RandomGenerator.getDefault());
    assertThatThrownBy(() -> new MailFunction(context))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "missing: EDITION, EDITIONS_TABLE, OUTBOX_TABLE, REGISTRATIONS_TABLE, GUARDS_TABLE,"
                + " WEBSITE_URL, EDITOR_URL, SENDER_ADDRESS, CONFIGURATION_SET, SENDING_RATE");
    assertThatThrownBy(context::editions).hasMessage("missing: EDITION");
  }

  @Test
  void aWrongSettingIsNamed() {
    assertThatThrownBy(() -> new Settings(Map.of("EDITION", "soon")).editions())
        .hasMessage("EDITION is not a year");
    assertThatThrownBy(
            () -> new Settings(Map.of("EDITION", "2027", "MODERATION", "maybe")).editions())
        .hasMessage("MODERATION is not required or none");
    assertThatThrownBy(() ->
            new Settings(Map.of("EDITION", "2027", "EDITION_FIRST_DAY", "2027-11-15")).editions())
        .hasMessage("missing: EDITION_LAST_DAY");
  }

  @Test
  void datesCanBeSetOtherwise() {
    Edition edition =
        new Settings(
                Map.of(
                    "EDITION", "2027",
                    "EDITION_FIRST_DAY", "2027-11-22",
                    "EDITION_LAST_DAY", "2027-11-28",
                    "REGISTRATION_CLOSES_AT", "2027-11-01T00:00:00Z"))
            .editions()
            .current();
    assertThat(edition.window().from()).hasToString("2027-11-15");
    assertThat(edition.closesAt()).hasToString("2027-11-01T00:00:00Z");
  }

  @Test
  void anEdgeWithoutAKeyIsAMistake() {
    assertThat(new Settings(Map.of()).edgeKeys()).isEmpty();
    assertThat(new Settings(Map.of(Settings.EDGE_KEYS, "a, b")).edgeKeys())
        .containsExactly("a", "b");
    for (String empty : new String[] {"", " ", ",", " , "}) {
      assertThatThrownBy(() -> new Settings(Map.of(Settings.EDGE_KEYS, empty)).edgeKeys())
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining(Settings.EDGE_KEYS);
    }
  }
}
