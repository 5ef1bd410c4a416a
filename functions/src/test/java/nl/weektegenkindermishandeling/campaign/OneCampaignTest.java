package nl.weektegenkindermishandeling.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another campaign is another folder: nothing else names this one. */
class OneCampaignTest {
  private static final String JAVA_PACKAGE = "nl.weektegenkindermishandeling";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/java",
        "src/main/resources",
        "src/build",
        "../infra/local/src/main",
        "../infra/aws/src/main",
        "../events"
      })
  void nothingElseNamesTheCampaign(String directory) throws IOException {
    Campaign campaign = Campaign.current();
    List<String> words =
        List.of(
            campaign.name(Language.NL).toLowerCase(Locale.ROOT),
            campaign.domain(),
            campaign.contact(),
            campaign.colour(),
            "0800-",
            "veilig thuis");
    try (Stream<Path> files = Files.walk(Path.of(directory))) {
      List<Path> texts = files.filter(Files::isRegularFile).toList();
      assertThat(texts).isNotEmpty();
      for (Path file : texts) {
        String text = Files.readString(file).replace(JAVA_PACKAGE, "").toLowerCase(Locale.ROOT);
        assertThat(words).as(file.toString()).noneMatch(text::contains);
      }
    }
  }
}
