package nl.weektegenkindermishandeling.http.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | nl",
        "EN-GB | en",
        "de, en;q=0.5, nl;q=0.4 | en",
        "nl;q=0, en;q=0.001 | en",
        "en; q=0.2 , nl-BE ;q=0.3 | nl",
        "en;level=1;q=0.2, nl | nl",
        "en, nl | en",
      })
  void theMostWantedLanguageThatWeSpeakIsTaken(String header, Language language) {
    assertThat(Preferences.of(header).language()).contains(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"de", "*", "''", "en;q=0", "en;q=abc", "en;q=", "en;q=1e3", "en;q=..", ";q=1,,;,"})
  void whatNamesNoneIsNone(String header) {
    assertThat(Preferences.of(header).language()).isEmpty();
  }

  @Test
  void mediaTypesAreTakenWithoutTheirParametersInOrder() {
    assertThat(
            Preferences.of("text/html;q=0.1, Application/LD+json; profile=\"a\", x/y;q=0").values())
        .containsExactly("application/ld+json", "text/html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/ld+json",
        "application/ld+json, */*",
        "application/ld+json, application/json",
        "application/json;q=0.5, application/ld+json;q=0.9",
        "application/json;q=0, */*",
        "application/json;q=0.1, application/*;q=0.2",
        "text/html, application/ld+json;q=0.1",
        "application/ld+json;profile=x;q=1, application/json;q=0.9"
      })
  void theTypeThatIsWantedMoreIsPreferred(String header) {
    assertThat(prefersLinked(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/*",
        "text/html",
        "application/json",
        "application/json, application/ld+json",
        "application/ld+json;q=0",
        "application/ld+json;q=0, */*",
        "*/*, application/ld+json;q=0.5",
        "application/*, application/ld+json;q=0.9",
        "application/ld+json;q=0.8, application/json;q=0.9"
      })
  void otherwiseTheUsualOneComes(String header) {
    assertThat(prefersLinked(header)).isFalse();
  }

  private static boolean prefersLinked(String header) {
    return Preferences.of(header).prefers("application/ld+json", "application/json");
  }

  @Test
  void onlyTheFirstFiftyAreRead() {
    assertThat(Preferences.of("a,".repeat(49) + "en").language()).contains(Language.EN);
    assertThat(Preferences.of("a,".repeat(50) + "en").language()).isEmpty();
  }
}
