package nl.weektegenkindermishandeling.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePathTest {
  @ParameterizedTest
  @CsvSource({
    "/, HOME, nl, ''",
    "/en, HOME, en, ''",
    "/activiteiten, ACTIVITIES, nl, ''",
    "/en/activities/01K9Z2V3W4X5Y6Z7A8B9C0D1E2, ACTIVITY, en, 01K9Z2V3W4X5Y6Z7A8B9C0D1E2",
    "/activities/01K9Z2V3W4X5Y6Z7A8B9C0D1E2, FORMER_ACTIVITY, nl, 01K9Z2V3W4X5Y6Z7A8B9C0D1E2",
    "/voorwaarden/2027-b, CONDITIONS, nl, 2027-b"
  })
  void aPathIsAPageInALanguage(String path, PagePath page, String language, String parameter) {
    assertThat(PagePath.find(path))
        .hasValue(new PagePath.Match(page, new Language(language), parameter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/activiteiten/",
        "/activiteiten/a/b",
        "/EN",
        "/en/",
        "/voorwaarden",
        "//",
        "/v1",
        ""
      })
  void otherPathsAreNone(String path) {
    assertThat(PagePath.find(path)).isEmpty();
  }

  @Test
  void aPathIsMadeAsItIsRead() {
    for (PagePath page : PagePath.values()) {
      for (Language language : new Language[] {Language.NL, Language.EN}) {
        String path = page.in(language, "x$1");
        assertThat(PagePath.find(path).orElseThrow().page()).as(path).isEqualTo(page);
      }
    }
  }

  @Test
  void noPatternTakesWhatIsTheApis() {
    assertThat(Arrays.stream(PagePath.values()).flatMap(page -> page.patterns().stream()))
        .noneMatch(pattern -> pattern.startsWith("/v1") || pattern.equals("/*"));
  }
}
