package nl.weektegenkindermishandeling.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        "\"=1+1\"",
        "|x",
        "+31 6 12345678"
      })
  void whatASpreadsheetCouldRunIsText(String text) {
    assertThat(CsvCell.of(text)).isEqualTo("'" + text);
  }

  /** In Dutch, spreadsheets separate cells by semicolons. */
  @Test
  void aFormulaBehindASeparatorIsTextToo() {
    assertThat(CsvCell.of("Show;=1+1")).isEqualTo("Show;'=1+1");
    assertThat(CsvCell.of("Show;\"=1+1\"")).isEqualTo("Show;'\"=1+1\"");
    assertThat(CsvCell.of("Show\t@A1")).isEqualTo("Show\t'@A1");
    assertThat(CsvCell.of("first\n=second")).isEqualTo("first\n'=second");
    assertThat(CsvCell.of("first\r\n- second")).contains("'- second").doesNotContain("\n-");
    assertThat(CsvCell.of(";=1+1")).isEqualTo(";'=1+1");
    assertThat(CsvCell.of("; \"=1+1")).isEqualTo(";' \"=1+1");
    assertThat(CsvCell.of("\n\n=1+1")).isEqualTo("'\n\n'=1+1");
    assertThat(CsvCell.of("een;  twee\n\n\ndrie;=$1")).isEqualTo("een;  twee\n\n\ndrie;'=$1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Theater", "a=b", "06-12345678", "-12.5", "+3", "", "2027-11-16", "een; twee"})
  void otherTextStaysAsItIs(String text) {
    assertThat(CsvCell.of(text)).isEqualTo(text);
  }
}
