package nl.weektegenkindermishandeling.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "Ĳsbrand, ijsbrand",
    "ﬁlmavond, filmavond",
    "Yıldız, yildiz",
    "İstanbul, istanbul",
    "Søren, soren",
    "Łukasz, lukasz",
    "Straße, strasse",
    "Ærø, aero",
    "Đorđe, dorde",
    "ＴＨＥＡＴＥＲ, theater",
    "Zoë, zoe",
    "kinder\u00ADmishandeling, kindermishandeling",
    "web\u200Binar, webinar",
    "Café, cafe"
  })
  void aWordIsFoundAsPeopleTypeIt(String written, String typed) {
    assertThat(Words.in(written)).containsExactly(typed);
    assertThat(Words.of(typed).prefixes()).isEqualTo(Words.of(written).prefixes());
  }
}
