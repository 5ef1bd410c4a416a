package nl.weektegenkindermishandeling.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.settings.SettingsChange;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SettingsItemTest {
  private static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");

  /** Every function reads it twice a minute: half a read unit is 4 KB. */
  @Test
  void whatEveryFunctionReadsTakesHalfAReadUnit() {
    Edition edition = Edition.of(2027);
    Item item =
        SettingsItem.current(
            SettingsChange.of(
                edition,
                edition.settings().withNotice(Translated.forAll("Een bericht. ".repeat(30))),
                NOW,
                "chief@example.org"));
    int bytes = item.attributes().entrySet().stream().mapToInt(SettingsItemTest::bytes).sum();
    assertThat(bytes).isBetween(500, 4_096);
    assertThat(SettingsItem.edition(item, edition, NOW).version()).isEqualTo(1);
    assertThat(item.attributes().toString()).doesNotContain("chief@example.org");
  }

  private static int bytes(Map.Entry<String, AttributeValue> attribute) {
    AttributeValue value = attribute.getValue();
    return attribute.getKey().length()
        + (value.b() != null
            ? value.b().asByteArray().length
            : value.s() != null ? value.s().length() : 21);
  }
}
