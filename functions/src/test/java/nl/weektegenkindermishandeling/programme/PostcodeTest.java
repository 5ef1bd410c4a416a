package nl.weektegenkindermishandeling.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"3511 AB", "3511ab", " 3511  aB ", "35 11AB"})
  void anySpellingIsNormalised(String text) {
    assertThat(Postcode.isValid(text)).isTrue();
    assertThat(Postcode.normalise(text)).isEqualTo("3511 AB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0511 AB", "3511", "3511 A1", "3511 SS", "3511 ABC", "B-1000"})
  void whatIsNoPostcodeIsNone(String text) {
    assertThat(Postcode.isValid(text)).isFalse();
  }
}
