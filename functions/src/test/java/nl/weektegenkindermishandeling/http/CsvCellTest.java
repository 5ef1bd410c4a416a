package nl.weektegenkindermishandeling.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+SUM(A1)",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1)",
        " =1+1",
        "\t=1",
        "\r=1",
        "=1\nsecond line",
        "+31 6 12345678"
      })
  void whatASpreadsheetCouldRunIsText(String text) {
    assertThat(CsvCell.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Theater", "a=b", "06-12345678", "-12.5", "+3", "", "2027-11-16"})
  void otherTextStaysAsItIs(String text) {
    assertThat(CsvCell.of(text)).isEqualTo(text);
  }
}
